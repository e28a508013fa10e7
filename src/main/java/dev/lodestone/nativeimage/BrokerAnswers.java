package dev.lodestone.nativeimage;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.protocol.Readable;
import org.apache.kafka.common.requests.AbstractResponse;
import org.apache.kafka.common.requests.AddOffsetsToTxnResponse;
import org.apache.kafka.common.requests.AddPartitionsToTxnResponse;
import org.apache.kafka.common.requests.ApiVersionsResponse;
import org.apache.kafka.common.requests.ConsumerGroupHeartbeatResponse;
import org.apache.kafka.common.requests.CreateTopicsResponse;
import org.apache.kafka.common.requests.DescribeClusterResponse;
import org.apache.kafka.common.requests.DescribeConfigsResponse;
import org.apache.kafka.common.requests.DescribeTopicPartitionsResponse;
import org.apache.kafka.common.requests.EndTxnResponse;
import org.apache.kafka.common.requests.FetchResponse;
import org.apache.kafka.common.requests.FindCoordinatorResponse;
import org.apache.kafka.common.requests.HeartbeatResponse;
import org.apache.kafka.common.requests.InitProducerIdResponse;
import org.apache.kafka.common.requests.JoinGroupResponse;
import org.apache.kafka.common.requests.LeaveGroupResponse;
import org.apache.kafka.common.requests.ListOffsetsResponse;
import org.apache.kafka.common.requests.MetadataResponse;
import org.apache.kafka.common.requests.OffsetCommitResponse;
import org.apache.kafka.common.requests.OffsetFetchResponse;
import org.apache.kafka.common.requests.OffsetsForLeaderEpochResponse;
import org.apache.kafka.common.requests.ProduceResponse;
import org.apache.kafka.common.requests.SaslAuthenticateResponse;
import org.apache.kafka.common.requests.SaslHandshakeResponse;
import org.apache.kafka.common.requests.SyncGroupResponse;
import org.apache.kafka.common.requests.TxnOffsetCommitResponse;

/**
 * What brokers answer to what is asked of them here: producing, consuming, transactions, and the few questions about topics. The
 * client's own table has all that brokers can be asked, and keeps the code of all their messages in the image.
 */
@TargetClass(AbstractResponse.class)
final class BrokerAnswers {

    @Substitute
    public static AbstractResponse parseResponse(ApiKeys to, Readable answer, short version) {
        return switch (to) {
            case API_VERSIONS -> ApiVersionsResponse.parse(answer, version);
            case SASL_HANDSHAKE -> SaslHandshakeResponse.parse(answer, version);
            case SASL_AUTHENTICATE -> SaslAuthenticateResponse.parse(answer, version);
            case METADATA -> MetadataResponse.parse(answer, version);
            case DESCRIBE_CLUSTER -> DescribeClusterResponse.parse(answer, version);
            case DESCRIBE_TOPIC_PARTITIONS -> DescribeTopicPartitionsResponse.parse(answer, version);
            case DESCRIBE_CONFIGS -> DescribeConfigsResponse.parse(answer, version);
            case CREATE_TOPICS -> CreateTopicsResponse.parse(answer, version);
            case LIST_OFFSETS -> ListOffsetsResponse.parse(answer, version);
            case OFFSET_FOR_LEADER_EPOCH -> OffsetsForLeaderEpochResponse.parse(answer, version);
            case FETCH -> FetchResponse.parse(answer, version);
            case FIND_COORDINATOR -> FindCoordinatorResponse.parse(answer, version);
            case JOIN_GROUP -> JoinGroupResponse.parse(answer, version);
            case SYNC_GROUP -> SyncGroupResponse.parse(answer, version);
            case HEARTBEAT -> HeartbeatResponse.parse(answer, version);
            case LEAVE_GROUP -> LeaveGroupResponse.parse(answer, version);
            case CONSUMER_GROUP_HEARTBEAT -> ConsumerGroupHeartbeatResponse.parse(answer, version);
            case OFFSET_FETCH -> OffsetFetchResponse.parse(answer, version);
            case OFFSET_COMMIT -> OffsetCommitResponse.parse(answer, version);
            case PRODUCE -> ProduceResponse.parse(answer, version);
            case INIT_PRODUCER_ID -> InitProducerIdResponse.parse(answer, version);
            case ADD_PARTITIONS_TO_TXN -> AddPartitionsToTxnResponse.parse(answer, version);
            case ADD_OFFSETS_TO_TXN -> AddOffsetsToTxnResponse.parse(answer, version);
            case TXN_OFFSET_COMMIT -> TxnOffsetCommitResponse.parse(answer, version);
            case END_TXN -> EndTxnResponse.parse(answer, version);
            default ->
                throw new UnsupportedVersionException(
                        "the answer to " + to + " is not among those that nativeimage/BrokerAnswers reads");
        };
    }
}

package dev.lodestone.nativeimage;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.protocol.Readable;
import org.apache.kafka.common.requests.AbstractRequest;

/** Requests go to brokers, and none is read here: what reads them keeps the code of all kinds in the image. */
@TargetClass(AbstractRequest.class)
final class NoBroker {

    @Substitute
    private static AbstractRequest doParseRequest(ApiKeys key, short version, Readable request) {
        throw new UnsupportedOperationException("a client reads no requests");
    }
}

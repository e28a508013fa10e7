package dev.lodestone.nativeimage;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.util.Optional;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.telemetry.internals.ClientTelemetryReporter;

/** No figures of the client's are sent to brokers ({@code stream/StreamSettings}); what would send them brings a library of its own. */
@TargetClass(CommonClientConfigs.class)
final class NothingPushed {

    @Substitute
    public static Optional<ClientTelemetryReporter> telemetryReporter(String client, AbstractConfig settings) {
        return Optional.empty();
    }
}

package dev.lodestone.nativeimage;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.quarkus.opentelemetry.runtime.config.runtime.exporter.OtlpExporterRuntimeConfig;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.vertx.core.Vertx;
import java.net.URI;

/** Traces leave the binary over HTTP, which collectors take as well: gRPC would make it larger by some megabytes. */
@TargetClass(className = "io.quarkus.opentelemetry.runtime.exporter.otlp.OTelExporterRecorder$1")
final class HttpOnly {

    @Substitute
    private SpanExporter createOtlpGrpcSpanExporter(
            OtlpExporterRuntimeConfig config, Vertx vertx, URI endpoint, TlsConfigurationRegistry tls) {
        throw new IllegalStateException(
                "the native binary has no gRPC: let traces go by http/protobuf (quarkus.otel.exporter.otlp.protocol)");
    }
}

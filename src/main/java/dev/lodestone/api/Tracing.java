package dev.lodestone.api;

import dev.lodestone.archive.Answered;
import dev.lodestone.intake.Request;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Each assessment as a span of the trace that its request belongs to. */
@ApplicationScoped
class Tracing {
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.*");

    private final Tracer tracer;

    Tracing(Tracer tracer) {
        this.tracer = tracer;
    }

    Answered span(Request request, Supplier<Answered> assess) {
        Span span = tracer.spanBuilder("assess")
                .setAttribute("lodestone.as_of", request.asOf().toString())
                .setAttribute("lodestone.facts", request.facts().all().size())
                .startSpan();
        try (Scope scope = span.makeCurrent()) {
            Answered answered = assess.get();
            span.setAttribute(
                    "lodestone.rule_base.digest",
                    answered.assessment().ruleBase().digest());
            span.setAttribute(
                    "lodestone.flags", answered.assessment().riskFlags().size());
            return answered;
        } catch (RuntimeException e) {
            span.setStatus(StatusCode.ERROR, String.valueOf(e.getMessage()));
            throw e;
        } finally {
            span.end();
        }
    }

    /**
     * The trace that is under way, or else the one that the caller says the request belongs to; null for none.
     *
     * @param traceparent the header; null for none
     */
    static String id(String traceparent) {
        SpanContext context = Span.current().getSpanContext();
        if (context.isValid()) {
            return context.getTraceId();
        }
        Matcher matcher = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        return matcher.matches() ? matcher.group(1) : null;
    }
}

package dev.lodestone.api;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whoever invents methods or addresses makes no series of metrics: their labels are from fixed sets. */
@Singleton
public class SeriesFilter implements MeterFilter {
    private static final String OTHER = "other";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS");

    /** Addresses as resources name them. */
    static final Set<String> ROUTES = Set.of(
            "/api/v1/assessments",
            "/api/v1/assessments/batch",
            "/api/v1/assessments/{id}",
            "/api/v1/assessments/{id}/replay",
            "/api/v1/assessments/{id}/trace",
            "/api/v1/why",
            "/api/v1/why-not",
            "/api/v1/rule-traces",
            "/api/v1/timings",
            "/api/v1/sensitivities",
            "/api/v1/comparisons",
            "/api/v1/timelines",
            "/api/v1/plans",
            "/api/v1/odds",
            "/api/v1/stresses",
            "/api/v1/facts",
            "/api/v1/imports",
            "/api/v1/imports/rows",
            "/api/v1/dossiers",
            "/api/v1/dossiers/{name}",
            "/api/v1/dossiers/{name}/versions",
            "/api/v1/dossiers/{name}/diff",
            "/api/v1/changes",
            "/api/v1/changes/digest",
            "/api/v1/watches",
            "/api/v1/watches/{id}",
            "/api/v1/watches/{id}/dead",
            "/api/v1/watches/{id}/dead/retries",
            "/api/v1/variants",
            "/api/v1/vocabulary",
            "/api/v1/fact-types",
            "/api/v1/rules",
            "/api/v1/rules/{theme}/{name}",
            "/api/v1/rules/{theme}/{name}/coverage",
            "/api/v1/rules/files/{name}",
            "/api/v1/rules/status",
            "/api/v1/rules/checks",
            "/api/v1/rules/completions",
            "/api/v1/rules/hovers",
            "/api/v1/rules/impacts",
            "/api/v1/parameters",
            "/api/v1/revisions",
            "/api/v1/revisions/{number}",
            "/api/v1/revisions/{number}/diff",
            "/api/v1/revisions/{number}/files/{name}",
            "/api/v1/revisions/{number}/shadow",
            "/api/v1/revisions/{number}/proof",
            "/api/v1/revisions/{number}/approval",
            "/api/v1/revisions/{number}/live",
            "/api/v1/revisions/{number}/withdrawal",
            "/api/v1/revisions/rollback",
            "/mcp",
            "/q/openapi");

    @Override
    public Meter.Id map(Meter.Id id) {
        if (!id.getName().startsWith("http.server")) {
            return id;
        }
        List<Tag> tags = new ArrayList<>();
        for (Tag tag : id.getTagsAsIterable()) {
            tags.add(Tag.of(tag.getKey(), fixed(tag.getKey(), tag.getValue())));
        }
        return id.replaceTags(tags);
    }

    private static String fixed(String key, String value) {
        return switch (key) {
            case "method" -> METHODS.contains(value) ? value : OTHER;
            case "uri" -> ROUTES.contains(value) ? value : address(value);
            default -> value;
        };
    }

    private static String address(String value) {
        if (value.startsWith("/js/") || value.startsWith("/vendor/") || value.equals("/") || value.equals("root")) {
            return "page";
        }
        return value.equals("NOT_FOUND") || value.equals("REDIRECTION") || value.equals("UNKNOWN") ? value : OTHER;
    }
}

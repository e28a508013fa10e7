package dev.lodestone.api;

import dev.lodestone.advisor.Advisor;
import dev.lodestone.engine.Limits;
import dev.lodestone.rule.Diagnostic;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.rulebook.RuleSource;
import dev.lodestone.settings.Settings;
import dev.lodestone.workbench.LiveRules;
import dev.lodestone.workbench.RuleGate;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** The advisor that the service answers with, and what is wrong if there is none, or none with the newest rules. */
@Startup
@ApplicationScoped
public class Advice {
    private static final Logger LOG = Logger.getLogger(Advice.class);

    /** Null if rules come in bundles; with revisions, what the first is made of. */
    private final RuleSource source;

    private final String from;
    private final LiveRules rules;
    private final Audit audit;
    private final Limits limits;

    Advice(Settings settings, MeterRegistry registry, Bundles bundles, Revisions revisions, Audit audit) {
        Settings.Limits set = settings.limits();
        Limits usual = new Limits(set.firings(), set.time());
        this.limits = new Limits(set.firings(), set.time(), set.matches().orElse(usual.matches()));
        this.audit = audit;
        Settings.Rules which = settings.rules();
        boolean witnessed = which.drools() == Settings.Witness.CHECK;
        if (revisions.pull() != null) {
            this.source = RuleSource.of(which.folder().orElse(null));
            this.from = Revisions.FROM;
            this.rules = LiveRules.handed(from, null, this::tell, new RuleGate(true, witnessed));
            revisions.pull().begin(rules, source.files());
        } else if (bundles.pull() == null) {
            this.source = RuleSource.of(which.folder().orElse(null));
            this.from = source.toString();
            this.rules =
                    new LiveRules(source, this::tell, new RuleGate(which.gate() == Settings.Gating.CASES, witnessed));
        } else {
            this.source = null;
            this.from = bundles.status().from().toString();
            // Nobody looks at what a server hands out: all cases have to pass.
            this.rules = LiveRules.handed(from, bundles.pull().files(), this::tell, new RuleGate(true, witnessed));
        }
        if (rules.status().advisor() != null || bundles.pull() == null && revisions.pull() == null) {
            tell(rules.status());
        } else {
            LOG.infof("Asking %s for rules", from);
        }
        count(registry);
        if (bundles.pull() != null) {
            bundles.pull().begin(rules);
        }
    }

    private void count(MeterRegistry registry) {
        FunctionCounter.builder(
                        "lodestone.rules.reloads", rules, r -> r.status().reloads())
                .description("Changes of the rules that came into use")
                .register(registry);
        FunctionCounter.builder(
                        "lodestone.rules.refusals", rules, r -> r.status().refusals())
                .description("Changes of the rules that were refused")
                .register(registry);
        Gauge.builder(
                        "lodestone.rules.errors",
                        rules,
                        r -> r.status().diagnostics().size())
                .description("Errors in the newest rules; 0 if they are in use")
                .register(registry);
    }

    private void tell(LiveRules.Status status) {
        if (!status.isDegraded()) {
            audit.note("rules in use", status.advisor().rules().digest());
            LOG.infof("Using %d rules from %s", status.advisor().rules().rules().size(), from);
        } else {
            audit.note("rules refused", status.diagnostics().get(0).toString());
            LOG.errorf(
                    "The rules in %s are broken; %s:%n%s",
                    from,
                    status.advisor() == null ? "there are none to answer with" : "the last good ones stay in use",
                    status.diagnostics().stream().map(Diagnostic::toString).collect(Collectors.joining("\n")));
        }
    }

    @PreDestroy
    void stop() {
        rules.close();
    }

    /** An advisor within the limits that are set. @throws NoRules if there is no good rule base */
    Advisor advisor() {
        LiveRules.Status status = rules.status();
        if (status.advisor() == null) {
            throw new NoRules(status.diagnostics());
        }
        return status.advisor().within(limits);
    }

    LiveRules.Status status() {
        return rules.status();
    }

    /** Where the rules come from. */
    String from() {
        return from;
    }

    /** The rules in use, or the broken ones as long as there are none. */
    RuleFiles files() {
        LiveRules.Status status = rules.status();
        if (status.advisor() != null) {
            return status.advisor().rules().files();
        }
        return source == null ? new RuleFiles(new TreeMap<>()) : source.files();
    }

    /** The service is up, but has no rules to answer with. */
    static final class NoRules extends RuntimeException {
        private final transient List<Diagnostic> diagnostics;

        NoRules(List<Diagnostic> diagnostics) {
            super("the rules are broken");
            this.diagnostics = diagnostics;
        }

        List<Diagnostic> diagnostics() {
            return diagnostics;
        }
    }
}

package dev.lodestone.api;

import dev.lodestone.drl.Diagnostic;
import dev.lodestone.engine.Advisor;
import dev.lodestone.engine.BrokenRules;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.engine.RuleSource;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The advisor that the service answers with, and what is wrong if there is none. */
@Startup
@ApplicationScoped
public class Advice {
    private static final Logger LOG = Logger.getLogger(Advice.class);

    private final Advisor advisor;
    private final List<Diagnostic> diagnostics;

    Advice(@ConfigProperty(name = "lodestone.rules") Optional<String> folder) {
        RuleSource source = RuleSource.of(folder.orElse(null));
        Advisor loaded = null;
        List<Diagnostic> faults = List.of();
        try {
            loaded = new Advisor(new RuleBase(source.files()));
            LOG.infof("Loaded %d rules from %s", loaded.rules().rules().size(), source);
        } catch (BrokenRules e) {
            faults = e.diagnostics();
            LOG.errorf("The rules in %s are broken:%n%s", source, e.getMessage());
        }
        this.advisor = loaded;
        this.diagnostics = faults;
    }

    /** @throws NoRules if there is no good rule base */
    Advisor advisor() {
        if (advisor == null) {
            throw new NoRules(diagnostics);
        }
        return advisor;
    }

    Optional<Advisor> current() {
        return Optional.ofNullable(advisor);
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
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

package dev.lodestone.bundle;

import dev.lodestone.fact.Words;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Problem;
import dev.lodestone.report.Json;
import dev.lodestone.rule.Diagnostic;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.vital.Vital;
import dev.lodestone.workbench.LiveRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Logger;

/**
 * Keeps the rules of a service at the newest bundle of a server. What comes is verified, tried as any change of rules is, kept on
 * the disk, and only then in use; whatever is wrong with it, the last good one stays.
 */
public final class BundlePull implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(BundlePull.class.getName());
    /** When what was found wanting is tried again: it may have been a busy machine that it took too long on. */
    private static final Duration AGAIN = Duration.ofMinutes(10);

    /** Beside the time that fetching may take; trying rules takes up to a minute. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /**
     * Where bundles come from and are kept.
     *
     * @param trust file or folder of public keys
     * @param folder where the last good one is kept
     * @param every how often the server is asked
     * @param most bytes of a bundle
     * @param within the time in which one has to arrive
     * @param collector where each look is told to; null if nowhere
     */
    public record Origin(URI url, Path trust, Path folder, Duration every, long most, Duration within, URI collector) {}

    private final Origin origin;
    private final Clock clock;
    private final BundleStore store;
    private final BundleServer server;
    private LiveRules rules;
    private Vital puller;
    private RuleBundle held;
    /** Under which the one that is held came. */
    private String tag;
    /** What was tried and found wanting, by its digest: it is not tried again at each look. */
    private String refused;

    private Instant refusedAt = Instant.MIN;

    private List<Diagnostic> against = List.of();
    private volatile BundleStatus status;

    /** @throws BadInput if there are no trusted keys */
    public BundlePull(Origin origin, Clock clock) {
        this.origin = origin;
        this.clock = clock;
        this.store = new BundleStore(origin.folder());
        this.server = new BundleServer(origin.url(), origin.most(), origin.within());
        this.status = BundleStatus.of(origin.url());
        TrustedKeys trusted = TrustedKeys.in(origin.trust());
        try {
            held = store.held(trusted);
            status = held == null
                    ? status
                    : status.with(held.manifest(), held.signatures().keySet(), null);
        } catch (BadInput e) {
            LOG.severe("The bundle of before is not used: " + e.getMessage());
            status = status.failed(e.getMessage());
        }
    }

    /** The rules of the bundle that was in use before; null if there is none. */
    public RuleFiles files() {
        return held == null ? null : held.files();
    }

    public BundleStatus status() {
        return status;
    }

    /** Begins to look, again and again, for those to whom the rules are to be handed. */
    public void begin(LiveRules taker) {
        rules = taker;
        puller = new Vital("bundle-puller", PATIENCE.plus(origin.within()), vital -> {
            while (!vital.isClosed()) {
                look();
                vital.rest(Backoff.pause(
                        status.failures(),
                        origin.every(),
                        ThreadLocalRandom.current().nextDouble()));
            }
        });
    }

    /** Looks once, for rules that are to be handed over. */
    void look(LiveRules taker) {
        rules = taker;
        look();
    }

    private synchronized void look() {
        try {
            take(server.get(held == null ? null : tag));
        } catch (BadInput e) {
            refuse(e.problems());
        } catch (IOException e) {
            unreachable(e.getMessage());
        } catch (UncheckedIOException e) {
            String wayOut = "make room there, or let the service write it";
            refuse(List.of(new Problem(origin.folder().toString(), e.getMessage(), wayOut)));
        } catch (RuntimeException e) {
            // Whatever goes wrong here, the rules in use stay in use, and the next look may go well.
            refuse(List.of(new Problem(origin.url().toString(), String.valueOf(e.getMessage()), null)));
        }
        tell();
    }

    private void take(BundleServer.Sent sent) {
        String from = origin.url().toString();
        RuleBundle came = sent.bytes() == null ? held : RuleBundle.read(sent.bytes(), from);
        boolean same = held != null && came.digest().equals(held.digest());
        if (!same && tag != null && tag.equals(sent.tag())) {
            throw new BadInput(
                    from,
                    "sends other bytes than before under the same ETag, " + tag,
                    "let the server give another file another ETag");
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<String> keys = TrustedKeys.in(origin.trust()).check(came, today, from);
        boolean known = held != null && came.manifest().equals(held.manifest());
        if (held != null && !known) {
            newer(came.manifest().revision(), held.manifest().revision());
        }
        if (!known || rules.status().advisor() == null) {
            if (!isTaken(came)) {
                return;
            }
        } else if (!same) {
            // The same content, signed with other keys.
            store.keep(came);
        }
        held = came;
        tag = sent.bytes() == null ? tag : sent.tag();
        rules.confirm();
        Instant now = clock.instant();
        status =
                status.with(came.manifest(), keys, known ? status.taken() : now).looked(now);
    }

    private void newer(long came, long has) {
        if (came <= has) {
            throw new BadInput(
                    origin.url().toString(),
                    came == has
                            ? "sends other content as revision " + came + ", which is in use"
                            : "sends revision " + came + ", which is older than " + has + ", which is in use",
                    "build what is to be in use under a newer revision");
        }
    }

    /** Tries a bundle, keeps it and hands its rules over; or tells what speaks against it. */
    private boolean isTaken(RuleBundle came) {
        String revision = "revision " + came.manifest().revision();
        if (came.digest().equals(refused) && clock.instant().isBefore(refusedAt.plus(AGAIN))) {
            status = status.failed(revision + ": " + against.get(0));
            rules.refuseHanded(against);
            return false;
        }
        boolean taken = rules.offer(came.files(), () -> store.keep(came), why -> {
            refused = came.digest();
            refusedAt = clock.instant();
            against = why;
            status = status.failed(revision + ": " + why.get(0));
        });
        if (taken) {
            refused = null;
            LOG.info(Words.capital(revision) + " of " + origin.url() + " is in use");
        }
        return taken;
    }

    /** Who is told that the rules are not the newest finds the reason here: it is told first. */
    private void refuse(List<Problem> problems) {
        status = status.failed(problems.get(0).toString());
        rules.refuseHanded(problems.stream()
                .map(p -> new Diagnostic(p.pointer(), 0, 0, "io", p.message(), null, p.suggestion()))
                .toList());
    }

    /** The last good rules are the newest that anybody knows of, as long as nobody can be asked. */
    private void unreachable(String why) {
        String told = origin.url() + ": " + why;
        if (rules.status().advisor() == null) {
            refuse(List.of(new Problem(origin.url().toString(), why, "it is asked again; see lodestone.bundle.url")));
            return;
        }
        if (!told.equals(status.error())) {
            LOG.warning("No bundle can be had from " + told);
        }
        status = status.failed(told);
    }

    private void tell() {
        if (origin.collector() == null) {
            return;
        }
        try {
            Map<String, Object> told = new LinkedHashMap<>(status.json());
            told.put("machine", InetAddress.getLocalHost().getHostName());
            server.tell(origin.collector(), Json.document(told));
        } catch (IOException e) {
            LOG.warning("The collector " + origin.collector() + " cannot be told of bundles: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        if (puller != null) {
            puller.close(Duration.ofSeconds(2));
        }
    }
}

package dev.lodestone.api;

import dev.lodestone.access.Asker;
import dev.lodestone.access.KeyFile;
import dev.lodestone.access.Keys;
import dev.lodestone.access.Role;
import dev.lodestone.settings.Settings;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Finds out who asks: the holder of an API key, or of a token from an OpenID Connect provider; or nobody has to say. */
@ApplicationScoped
class Access {
    static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");
    private static final Logger LOG = Logger.getLogger(Access.class);
    private static final String BEARER = "Bearer ";

    private final String host;
    private final KeyFile keys;
    private final boolean oidc;
    private final boolean open;

    Access(Audit audit, @ConfigProperty(name = "quarkus.http.host") String host, Settings settings) {
        this.host = host;
        this.keys = settings.access()
                .keys()
                .map(file -> new KeyFile(Path.of(file), change -> {
                    LOG.warn(change);
                    audit.note("keys", change);
                }))
                .orElse(null);
        this.oidc = settings.access().oidc();
        this.open = settings.access().open();
    }

    /** Before the archive is opened: a newer program would leave it to none that is older. */
    void refuseToStandOpen(@Observes @Priority(2) StartupEvent event) {
        if (!isControlled() && !open && !LOOPBACK.contains(host)) {
            throw new IllegalStateException("Refusing to listen on " + host + " where anybody may ask: name a file of"
                    + " API keys (--keys, lodestone.access.keys), turn on OpenID Connect (lodestone.access.oidc=true), or"
                    + " allow it (--open, lodestone.access.open=true).");
        }
    }

    boolean isControlled() {
        return keys != null || oidc;
    }

    /** Whether anybody on this machine may ask, and nobody else. */
    boolean isForThisMachine() {
        return !isControlled() && !open;
    }

    /** Whether a name is one of this machine's own, which no other site can have. */
    static boolean isLoopback(String name) {
        return LOOPBACK.contains(name) || name.endsWith(".localhost");
    }

    void find(RoutingContext context, Consumer<Asker> found) {
        String header = context.request().getHeader("Authorization");
        String bearer = header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : null;
        String key = bearer != null ? bearer : context.request().getHeader("X-API-Key");
        Keys.Holder holder = key == null || keys == null ? null : keys.holder(key);
        if (holder != null) {
            found.accept(
                    holder.isExpired(LocalDate.now())
                            ? Asker.unknown("The API key is expired.")
                            : Asker.withKey(holder.name(), holder.roles()));
        } else if (key == null) {
            found.accept(Asker.unknown("Send an API key or a token: Authorization: Bearer KEY."));
        } else if (oidc && bearer != null) {
            verify(context, found);
        } else {
            found.accept(Asker.unknown("The API key is not known."));
        }
    }

    private static void verify(RoutingContext context, Consumer<Asker> found) {
        // In place of Quarkus' own handler, which answers without a body.
        BiConsumer<RoutingContext, Throwable> refused =
                (c, failure) -> found.accept(Asker.unknown("The token is not valid, or expired."));
        context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, refused);
        QuarkusHttpUser.getSecurityIdentity(context, null)
                .subscribe()
                .with(
                        identity -> {
                            found.accept(
                                    identity.isAnonymous()
                                            ? Asker.unknown("The token is not known.")
                                            : Asker.withToken(
                                                    identity.getPrincipal().getName(), roles(identity.getRoles())));
                        },
                        failure -> {
                            if (!context.response().ended()) {
                                refused.accept(context, failure);
                            }
                        });
    }

    /** Those that are roles here; a provider's groups are many. */
    private static Set<Role> roles(Set<String> names) {
        return Arrays.stream(Role.values())
                .filter(role -> names.stream().anyMatch(name -> name.equalsIgnoreCase(role.toString())))
                .collect(Collectors.toSet());
    }
}

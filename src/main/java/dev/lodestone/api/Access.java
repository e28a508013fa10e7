package dev.lodestone.api;

import dev.lodestone.access.Keys;
import dev.lodestone.access.Role;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Finds out who asks: the holder of an API key, or of a token from an OpenID Connect provider; or nobody has to say. */
@ApplicationScoped
class Access {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");
    private static final String BEARER = "Bearer ";

    private final String host;
    private final Keys keys;
    private final boolean oidc;
    private final boolean open;

    Access(
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "lodestone.access.keys") Optional<String> keys,
            @ConfigProperty(name = "lodestone.access.oidc") boolean oidc,
            @ConfigProperty(name = "lodestone.access.open", defaultValue = "false") boolean open) {
        this.host = host;
        this.keys = keys.map(file -> Keys.in(Path.of(file))).orElse(null);
        this.oidc = oidc;
        this.open = open;
    }

    void refuseToStandOpen(@Observes StartupEvent event) {
        if (!isControlled() && !open && !LOOPBACK.contains(host)) {
            throw new IllegalStateException("Refusing to listen on " + host + " where anybody may ask: name a file of"
                    + " API keys (lodestone.access.keys), turn on OpenID Connect (lodestone.access.oidc=true), or allow"
                    + " it (lodestone.access.open=true).");
        }
    }

    boolean isControlled() {
        return keys != null || oidc;
    }

    /**
     * Who asks, or why that is not known.
     *
     * @param name stands with every assessment
     * @param may what they may do
     * @param refusal null if they are known
     */
    record Asker(String name, Predicate<Role> may, String refusal) {
        static Asker unknown(String refusal) {
            return new Asker("", role -> false, refusal);
        }
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
                            : new Asker(holder.name(), holder::may, null));
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
                            Set<String> roles = identity.getRoles().stream()
                                    .map(r -> r.toLowerCase(Locale.ROOT))
                                    .collect(Collectors.toSet());
                            String name = identity.getPrincipal().getName();
                            found.accept(
                                    identity.isAnonymous()
                                            ? Asker.unknown("The token is not known.")
                                            : new Asker(name, role -> isIn(roles, role), null));
                        },
                        failure -> {
                            if (!context.response().ended()) {
                                refused.accept(context, failure);
                            }
                        });
    }

    private static boolean isIn(Set<String> roles, Role role) {
        return role == Role.READER || roles.contains(role.toString());
    }
}

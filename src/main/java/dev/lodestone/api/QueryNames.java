package dev.lodestone.api;

import dev.lodestone.fact.Words;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Problem;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses query parameters that the method which answers does not take: who misspelt one would believe that it was heard. */
@ApplicationScoped
public class QueryNames {
    /** All but tabs and line breaks, which a reason may have. */
    private static final Pattern CONTROL = Pattern.compile("%(?:0[0-8bBcCeEfF]|1[0-9a-fA-F]|7[fF])");

    private static final String API = "/api/v1/";
    /** After who may not ask at all is sent away. */
    private static final int LATER = 6_000;

    private final CurrentVertxRequest current;
    private final Map<Method, Map<String, Boolean>> known = new ConcurrentHashMap<>();

    QueryNames(CurrentVertxRequest current) {
        this.current = current;
    }

    /** @throws BadInput with every parameter that is not known, or is there more often than it can be */
    @ServerRequestFilter(priority = LATER)
    public void check(ResourceInfo resource) {
        RoutingContext context = current.getCurrent();
        if (CONTROL.matcher(context.request().uri()).find()) {
            throw new BadInput("the address", "there is a control character in it", "take it out");
        }
        if (context.request().query() == null || !context.normalizedPath().startsWith(API)) {
            return;
        }
        Method method = resource.getResourceMethod();
        Map<String, Boolean> taken = known.computeIfAbsent(method, QueryNames::taken);
        if (taken == null) {
            return;
        }
        List<Problem> faults = new ArrayList<>();
        for (String name : names(context)) {
            if (!taken.containsKey(name)) {
                faults.add(unknown(name, method, taken.keySet()));
            } else if (!taken.get(name) && context.queryParam(name).size() > 1) {
                faults.add(new Problem("?" + name, "'" + name + "' is there more than once", "write it once"));
            }
        }
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
    }

    private static Collection<String> names(RoutingContext context) {
        try {
            return context.queryParams().names();
        } catch (RuntimeException e) {
            throw new BadInput("the address", "what is behind its ? cannot be decoded", "write a % as %25");
        }
    }

    private static Problem unknown(String name, Method method, Collection<String> taken) {
        if (siblings(method).map(QueryNames::taken).anyMatch(other -> other != null && other.containsKey(name))) {
            boolean json = Arrays.toString(method.getAnnotation(Consumes.class).value())
                    .contains("json");
            return new Problem(
                    "?" + name,
                    "'" + name + "' is not taken with a body of this type",
                    json ? "put it into the body, as \"" + name + "\"" : "send JSON, or leave it out");
        }
        String nearest = Words.nearest(name, taken);
        String all = taken.isEmpty() ? "this address takes none" : "there are " + String.join(", ", taken);
        return new Problem(
                "?" + name,
                "there is no parameter '" + shown(name) + "' here",
                nearest == null ? all : "did you mean '" + nearest + "'?");
    }

    private static String shown(String name) {
        return name.length() > 60 ? name.substring(0, 60) + "…" : name;
    }

    /** Methods of the same address that take bodies of other types. */
    private static Stream<Method> siblings(Method method) {
        return method.getAnnotation(Consumes.class) == null
                ? Stream.empty()
                : Arrays.stream(method.getDeclaringClass().getDeclaredMethods())
                        .filter(other -> !other.equals(method)
                                && other.isAnnotationPresent(Consumes.class)
                                && Objects.equals(path(other), path(method))
                                && verb(other).equals(verb(method)));
    }

    private static String path(Method method) {
        return Optional.ofNullable(method.getAnnotation(Path.class))
                .map(Path::value)
                .orElse("");
    }

    private static String verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(Class::getSimpleName)
                .findFirst()
                .orElse("");
    }

    /** The parameters that a method takes, and whether one may be there several times; null where names are not kept. */
    private static Map<String, Boolean> taken(Method method) {
        Map<String, Boolean> taken = new TreeMap<>();
        for (Parameter parameter : method.getParameters()) {
            RestQuery query = parameter.getAnnotation(RestQuery.class);
            if (query != null && query.value().isEmpty() && !parameter.isNamePresent()) {
                return null;
            } else if (query != null) {
                taken.put(named(query, parameter.getName()), Collection.class.isAssignableFrom(parameter.getType()));
            } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    if (field.isAnnotationPresent(RestQuery.class)) {
                        taken.put(named(field.getAnnotation(RestQuery.class), field.getName()), false);
                    }
                }
            }
        }
        return taken;
    }

    private static String named(RestQuery query, String name) {
        return query.value().isEmpty() ? name : query.value();
    }
}

package dev.lodestone.settings;

import dev.lodestone.archive.Mask;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.WithName;
import io.smallrye.config.WithParentName;
import io.smallrye.config.common.utils.StringUtil;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a setting takes.
 *
 * @param wanted the same in words, with an example: "a size such as 20M"
 */
record SettingKind(String wanted, Predicate<String> fits) {
    private static final SettingKind WHETHER =
            new SettingKind("true or false", text -> text.equals("true") || text.equals("false"));

    private static final SettingKind COUNT = new SettingKind(
            "a whole number from 1", text -> Long.parseLong(text) >= 1 && Long.parseLong(text) <= Integer.MAX_VALUE);

    private static final Map<Class<?>, SettingKind> BY_TYPE = Map.of(
            String.class, new SettingKind("", text -> true),
            boolean.class, WHETHER,
            int.class, COUNT,
            Integer.class, COUNT,
            MemorySize.class,
                    new SettingKind(
                            "a size such as 20M",
                            text -> new MemorySizeConverter().convert(text).asLongValue() >= 1),
            Duration.class,
                    new SettingKind(
                            "a time such as 60s or 3650d",
                            text -> DurationConverter.parseDuration(text).toMillis() >= 1),
            URI.class,
                    new SettingKind(
                            "an address such as https://HOST/PATH, without a user and a password",
                            text -> isAddress(URI.create(text))),
            List.class,
                    new SettingKind(
                            "fact types, fields or ids such as Stockpile,Tariff.rate,#CN-06",
                            text -> new Mask(List.of(text.split(","))) != null));

    private static boolean isAddress(URI address) {
        return address.getHost() != null
                && address.getUserInfo() == null
                && String.valueOf(address.getScheme()).matches("https?");
    }

    /** Whether a value is of this kind. */
    boolean takes(String value) {
        try {
            return !value.isBlank() && fits.test(value.strip());
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Those of all settings of a group and of the groups in it, by their names. */
    static Map<String, SettingKind> all(Class<?> group, String prefix) {
        Map<String, SettingKind> all = new TreeMap<>();
        for (Method setting : group.getDeclaredMethods()) {
            String name = name(setting, prefix);
            Class<?> type = type(setting.getGenericReturnType());
            if (type.getEnclosingClass() == Settings.class && type.isInterface()) {
                all.putAll(all(type, name + "."));
            } else {
                all.put(name, type.isEnum() ? oneOf(type) : BY_TYPE.get(type));
            }
        }
        return all;
    }

    private static String name(Method setting, String prefix) {
        if (setting.isAnnotationPresent(WithParentName.class)) {
            return prefix.substring(0, prefix.length() - 1);
        }
        WithName other = setting.getAnnotation(WithName.class);
        return prefix + (other == null ? StringUtil.skewer(setting.getName()) : other.value());
    }

    /** What a value is of, whether it may be missing or not. */
    private static Class<?> type(Type type) {
        if (!(type instanceof ParameterizedType generic)) {
            return (Class<?>) type;
        }
        return generic.getRawType() == Optional.class
                ? type(generic.getActualTypeArguments()[0])
                : (Class<?>) generic.getRawType();
    }

    private static SettingKind oneOf(Class<?> type) {
        List<String> names = Arrays.stream(type.getEnumConstants())
                .map(value -> value.toString().toLowerCase(Locale.ROOT))
                .toList();
        return new SettingKind(names.stream().collect(Collectors.joining(" or ")), names::contains);
    }
}

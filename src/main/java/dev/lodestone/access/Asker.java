package dev.lodestone.access;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who asks, or why that is not known.
 *
 * @param name stands with every assessment: {@code key:NAME} or {@code oidc:NAME}, so that neither can be taken for the other;
 *     empty where nobody has to say
 * @param roles what they may do
 * @param refusal null if they are known
 */
public record Asker(String name, Set<Role> roles, String refusal) {
    /** Where nobody has to say who they are, everybody may do everything. */
    public static final Asker ANYBODY = new Asker("", EnumSet.allOf(Role.class), null);

    /** Names are kept and logged: they are short and have no characters that could end a line. */
    private static final Pattern NAMES = Pattern.compile("[^\\p{Cntrl}\\p{Zl}\\p{Zp}]{1,200}");

    public static Asker unknown(String refusal) {
        return new Asker("", Set.of(), refusal);
    }

    /** The holder of an API key. */
    public static Asker withKey(String name, Set<Role> roles) {
        return named("key:", name, roles);
    }

    /** The bearer of a token; any valid one may read. */
    public static Asker withToken(String name, Set<Role> roles) {
        Set<Role> all = EnumSet.of(Role.READER);
        all.addAll(roles);
        return named("oidc:", name, all);
    }

    private static Asker named(String kind, String name, Set<Role> roles) {
        return name == null || name.isBlank() || !NAMES.matcher(name).matches()
                ? unknown("The name that comes with it cannot be kept: it is empty, too long or not one line.")
                : new Asker(kind + name.strip(), Set.copyOf(roles), null);
    }

    public boolean isKnown() {
        return refusal == null;
    }

    public boolean may(Role role) {
        return Role.may(roles, role);
    }
}

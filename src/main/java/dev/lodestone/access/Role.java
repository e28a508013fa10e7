package dev.lodestone.access;

import java.util.Locale;
import java.util.Set;

/**
 * What somebody may do. An author may all that an assessor may; an assessor, an approver and an operator all that a reader may; an
 * operator's key often lies with a scraper of metrics and lets in nobody else.
 */
public enum Role {
    /** Reads rules, facts and the record. */
    READER,
    /** Has facts assessed, too. */
    ASSESSOR,
    /** Checks and changes rules, too. */
    AUTHOR,
    /** Approves rules that another person wrote and brings them into use, beside what a reader may. */
    APPROVER,
    /** Sees how the service fares, beside what a reader sees. */
    OPERATOR;

    /** Whether this role may all that another one may. */
    public boolean includes(Role other) {
        return this == other || other == READER || this == AUTHOR && other == ASSESSOR;
    }

    /** Whether any of the roles may what a role may. */
    public static boolean may(Set<Role> roles, Role needed) {
        return roles.stream().anyMatch(role -> role.includes(needed));
    }

    /** @throws IllegalArgumentException if there is no such role */
    public static Role of(String name) {
        try {
            return valueOf(name.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'" + name + "' is none of reader, assessor, author, approver, operator", e);
        }
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package dev.lodestone.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Who may do what, by API key. A file has one line a key: {@code NAME ROLE[,ROLE…] SHA256 [LAST-DAY]}; the key itself is
 * nowhere. A key has 256 random bits, so one round of SHA-256 is as good as many.
 */
public final class Keys {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** No key is good. */
    static final Keys NONE = new Keys(Map.of());

    private final Map<String, Holder> byHash;

    /**
     * Whom a key belongs to.
     *
     * @param until the last day it is good for; null if it has none
     */
    public record Holder(String name, Set<Role> roles, LocalDate until) {

        public boolean isExpired(LocalDate today) {
            return until != null && today.isAfter(until);
        }
    }

    private Keys(Map<String, Holder> byHash) {
        this.byHash = byHash;
    }

    /**
     * @param faults hears of each line that is no key, with its number
     * @throws UncheckedIOException if the file cannot be read
     */
    static Keys in(Path file, Consumer<String> faults) {
        try {
            return of(Files.readAllBytes(file), file.toString(), faults);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the API keys in " + file + "; make them with lodestone key", e);
        }
    }

    /** @param faults hears of each line that is no key */
    static Keys of(byte[] text, String name, Consumer<String> faults) {
        Map<String, Holder> byHash = new HashMap<>();
        int number = 0;
        for (String line : new String(text, StandardCharsets.UTF_8).split("\\R")) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                try {
                    add(byHash, line.strip().split("\\s+"));
                } catch (RuntimeException e) {
                    faults.accept(name + ":" + number + ": " + e.getMessage());
                }
            }
        }
        return new Keys(byHash);
    }

    private static void add(Map<String, Holder> byHash, String[] parts) {
        if (parts.length < 3 || parts.length > 4 || !parts[2].matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a line is NAME ROLE[,ROLE…] SHA256 [LAST-DAY]");
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(parts[1].split(",")).map(Role::of).forEach(roles::add);
        Holder other = byHash.putIfAbsent(
                parts[2], new Holder(parts[0], roles, parts.length > 3 ? LocalDate.parse(parts[3]) : null));
        if (other != null) {
            throw new IllegalArgumentException("the key of " + parts[0] + " is the key of " + other.name() + " too");
        }
    }

    boolean isEmpty() {
        return byHash.isEmpty();
    }

    /** Whom a key belongs to, or null. */
    public Holder holder(String key) {
        // Looked up by its hash: how long it takes says nothing about keys that are good.
        return byHash.get(hash(key));
    }

    /** A new key; it is shown once. */
    public static String create() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return "ls_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    public static String hash(String key) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

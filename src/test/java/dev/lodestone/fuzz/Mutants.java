package dev.lodestone.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Inputs that were good until somebody went over them: cut, doubled, overwritten, and spiced with what hurts parsers. */
public final class Mutants {
    /** How many inputs a run tries altogether. */
    public static final int INPUTS = Integer.getInteger("lodestone.test.fuzz", 20_000);

    private static final List<String> SPICES = List.of(
            "",
            "\0",
            "\"",
            "'",
            "\\",
            ",",
            ";",
            "\n",
            "\r\n",
            "\t",
            "{",
            "}",
            "[",
            "]",
            ":",
            "null",
            "true",
            "-1",
            "0",
            "NaN",
            "Infinity",
            "1e999",
            "1e-999",
            "1E1000000000",
            "-1E2147483647",
            "9".repeat(400),
            "0.".repeat(50),
            "\"1e999999999\"",
            "\"1e999999999%\"",
            ">",
            "<=",
            "~",
            "%",
            ">50%",
            "\"10..90%\"",
            "\"-0%\"",
            "1/0",
            "\\uD800",
            "\\u0000",
            "\uFEFF",
            "\u202E",
            "\uD83D\uDE00",
            "2024-02-30",
            "\"9999-12-31\"",
            "\"+999999999-01-01\"",
            "-999999999",
            "\"0000-00-00\"",
            "\"2024-W54\"",
            "\"2024-99\"",
            "\"2024-23\"",
            "[".repeat(3_000),
            "{\"a\":".repeat(2_000),
            "\"" + "x".repeat(10_000) + "\"",
            "&a",
            "*a",
            "!!java.lang.Runtime",
            "- - - -",
            "? ",
            "=1+1",
            "../../etc/passwd",
            "${jndi:ldap://x}",
            "{$x}",
            "China",
            "EU",
            "gallium",
            "\"*\"",
            "asOf",
            "facts",
            "Stockpile");

    private Mutants() {}

    /** One change: at so many thousandths of the length, of so many bytes. */
    private record Change(int at, int length, int kind, String spice) {
        byte[] apply(byte[] input) {
            int from = (int) ((long) at * input.length / 1000);
            int to = Math.min(input.length, from + length);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(input, 0, from);
            byte[] added = spice.getBytes(StandardCharsets.UTF_8);
            switch (kind) {
                case 0 -> { // put in
                    out.writeBytes(added);
                    out.write(input, from, input.length - from);
                }
                case 1 -> { // overwrite
                    out.writeBytes(added);
                    out.write(input, to, input.length - to);
                }
                case 2 -> { // double
                    out.write(input, from, to - from);
                    out.write(input, from, input.length - from);
                }
                case 3 -> { // flip bits
                    for (int i = from; i < to; i++) {
                        out.write(input[i] ^ (1 << (length % 8)));
                    }
                    out.write(input, to, input.length - to);
                }
                default -> {} // cut off
            }
            return out.toByteArray();
        }
    }

    /** Lists of so many mutants of these seeds. */
    public static Arbitrary<List<byte[]>> of(List<byte[]> seeds, int inputs) {
        Arbitrary<Change> change = Combinators.combine(
                        Arbitraries.integers().between(0, 1000),
                        Arbitraries.integers().between(1, 40),
                        Arbitraries.frequency(
                                net.jqwik.api.Tuple.of(5, 0),
                                net.jqwik.api.Tuple.of(8, 1),
                                net.jqwik.api.Tuple.of(3, 2),
                                net.jqwik.api.Tuple.of(2, 3),
                                net.jqwik.api.Tuple.of(1, 4)),
                        Arbitraries.of(SPICES))
                .as(Change::new);
        Arbitrary<byte[]> mutant = Combinators.combine(
                        Arbitraries.of(seeds), change.list().ofMinSize(1).ofMaxSize(4))
                .as((seed, changes) -> {
                    byte[] input = seed;
                    for (Change c : changes) {
                        input = c.apply(input);
                    }
                    return input;
                });
        return mutant.list().ofSize(inputs);
    }
}

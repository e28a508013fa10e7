package dev.lodestone.bench.byhand;

import java.util.List;

/** What the rules conclude on the economies asked for, in the product's order. */
public record Advice(List<Flag> flags, List<Ask> asks) {}

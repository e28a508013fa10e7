package dev.lodestone.fact;

/** The capacity benchmarks of Regulation (EU) 2024/1252, Article 5(1)(a). */
public enum Benchmark {
    EXTRACTION,
    PROCESSING,
    RECYCLING;

    @Override
    public String toString() {
        return Words.of(this);
    }
}

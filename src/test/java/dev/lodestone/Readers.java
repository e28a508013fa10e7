package dev.lodestone;

import java.util.List;
import java.util.Map;

/** Whom the shipped dossiers with figures of their own are for, and the days on which they are read. */
public final class Readers {
    public static final Map<String, String> OF_DOSSIERS = Map.of(
            "united-states-2026",
            "US",
            "eu-2023",
            "EU",
            "germany",
            "DE",
            "china",
            "CN",
            "india",
            "IN",
            "japan",
            "JP",
            "korea",
            "KR");
    public static final List<String> DATES = List.of("2024-12-03", "2025-11-15", "2026-11-26");

    private Readers() {}
}

package dev.lodestone.inquiry;

import dev.lodestone.Shipped;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import java.nio.file.Path;
import java.util.List;

/** The shipped rules and dossiers, as inquiries use them. */
final class Dossiers {
    static final Advisor ADVISOR = Shipped.ADVISOR;
    static final List<String> ALL = List.of(
            "seed",
            "gallium-germanium",
            "tariffs-2024",
            "united-states-2026",
            "china-imports",
            "china",
            "eu-2023",
            "germany",
            "india",
            "japan",
            "korea",
            "timeline");

    private Dossiers() {}

    static Request dossier(String name) {
        return Intake.file(Path.of("facts", name + ".json"));
    }
}

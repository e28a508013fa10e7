package dev.lodestone.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lodestone.Shipped;
import dev.lodestone.advice.Assessment;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.archive.Answered;
import dev.lodestone.archive.RequestJson;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.CsvIntake;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;
import dev.lodestone.report.Format;
import dev.lodestone.report.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Whatever comes in is assessed or refused with a reason, in bounded time and memory. */
class IntakeFuzzTest {
    private static final int TRIES = 500;
    private static final Advisor ADVISOR = Shipped.ADVISOR;

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void json(@ForAll("requests") List<byte[]> requests) {
        requests.forEach(r -> Bounded.run(r, () -> take(r, bytes -> JsonIntake.read(bytes, "", 1_000))));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void csv(@ForAll("tables") List<byte[]> tables) {
        tables.forEach(t -> Bounded.run(
                t, () -> take(t, bytes -> CsvIntake.read(bytes, "", null, 1_000).asOf(LocalDate.of(2024, 12, 3)))));
    }

    /** As a client would see it: refused, or answered in each format and written for the record. */
    private static void take(byte[] input, Function<byte[], Request> intake) {
        Request request;
        try {
            request = intake.apply(input);
        } catch (BadInput e) {
            return;
        }
        if (request.asOf() != null) {
            Answered answered = Answered.by(ADVISOR, request);
            Assessment assessment = answered.assessment();
            Format.MD.write(assessment, request.title());
            Format.CSV.write(assessment, request.title());
            RequestJson.tree(request);
        }
    }

    @Provide
    Arbitrary<List<byte[]>> requests() throws Exception {
        return Mutants.of(requestSeeds(), Mutants.INPUTS * 45 / 100 / TRIES);
    }

    @Provide
    Arbitrary<List<byte[]>> tables() throws Exception {
        List<byte[]> seeds = new ArrayList<>();
        for (String table : List.of(
                "fact,importer,supplier,mineral,stage,share,period,source\nImportShare,US,CN,germanium,refined,41%,2021-24,USGS\n",
                "fact;economy;mineral;days;source\nStockpile;US;gallium;>60;a\n",
                "fact\teconomy\tmineral\treliance\tperiod\tsource\nImportReliance\tUS\tgallium\t100%\t2024\ta\n",
                "fact,by,on,minerals,measure,announced,from,source\nExportControl,CN,US,\"gallium;germanium\",ban,2024-12-03,2024-12-03,a\n")) {
            seeds.add(table.getBytes(StandardCharsets.UTF_8));
        }
        return Mutants.of(seeds, Mutants.INPUTS * 25 / 100 / TRIES);
    }

    /** A small request with each fact of the shipped dossiers that is unlike those before. */
    static List<byte[]> requestSeeds() throws Exception {
        List<byte[]> seeds = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("facts"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                JsonNode facts = Json.shared().readTree(file.toFile()).path("facts");
                for (int i = 0; i < facts.size(); i += Math.max(1, facts.size() / 8)) {
                    seeds.add(("{\"asOf\":\"2024-12-03\",\"for\":[\"US\"],\"facts\":[" + facts.get(i) + "]}")
                            .getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return seeds;
    }
}

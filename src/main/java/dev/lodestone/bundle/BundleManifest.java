package dev.lodestone.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.fact.Sha256;
import dev.lodestone.intake.BadInput;
import dev.lodestone.report.Json;
import dev.lodestone.rulebook.RuleFiles;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What a bundle says of itself. This is what is signed, and it holds the rest to its bytes.
 *
 * @param revision from 1; a service takes no older one than it has
 * @param created the day it was made
 * @param until the last day that it may be taken on
 * @param files in order of their names, in which their content follows
 */
public record BundleManifest(long revision, LocalDate created, LocalDate until, List<Item> files) {
    /** A rule file, or a sheet of a workbook as {@code limits.xlsx#Sheet1}: a plain name, which leads nowhere. */

    /**
     * One file.
     *
     * @param bytes how long it is
     * @param sha256 of its content, in hexadecimal digits
     */
    public record Item(String name, long bytes, String sha256) {}

    /** @throws BadInput if this is no bundle's */
    public BundleManifest {
        files = List.copyOf(files);
        if (revision < 1) {
            throw new BadInput("revision", revision + " is no revision", "count them from 1");
        }
        if (until.isBefore(created)) {
            throw new BadInput(
                    "until", until + " is before the day it is made on, " + created, "let it be good longer");
        }
        String last = "";
        for (Item file : files) {
            if (!RuleFiles.isName(file.name())) {
                throw new BadInput(
                        file.name(),
                        "is no name of a rule file",
                        "name files by letters, digits, dots and dashes, without folders");
            }
            if (file.name().compareTo(last) <= 0) {
                throw new BadInput(
                        file.name(), "stands twice, or not in order of names", "build it by lodestone bundle build");
            }
            if (file.bytes() < 0) {
                throw new BadInput(file.name(), "has no length", "build it by lodestone bundle build");
            }
            last = file.name();
        }
    }

    /** One line of JSON, the same for the same content. */
    String line() {
        ObjectNode json = Json.shared().createObjectNode();
        json.put("revision", revision).put("created", created.toString()).put("until", until.toString());
        files.forEach(file -> json.withArray("files")
                .addObject()
                .put("name", file.name())
                .put("bytes", file.bytes())
                .put("sha256", file.sha256()));
        return json.toString();
    }

    /** @throws BadInput if it is none */
    static BundleManifest of(String line) {
        try {
            JsonNode json = Json.shared().readTree(line);
            List<Item> files = new ArrayList<>();
            for (JsonNode file : json.required("files")) {
                files.add(new Item(
                        file.required("name").textValue(),
                        file.required("bytes").longValue(),
                        file.required("sha256").textValue()));
            }
            BundleManifest read = new BundleManifest(
                    json.required("revision").longValue(), day(json, "created"), day(json, "until"), files);
            if (read.line().equals(line)) {
                return read;
            }
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException | NullPointerException e) {
            // Told below, as is what says more or says it in another way.
        }
        throw new BadInput("manifest", "is not one as lodestone bundle build writes it", "build the bundle anew");
    }

    private static LocalDate day(JsonNode json, String name) {
        return LocalDate.parse(json.required(name).textValue());
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.of(bytes));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

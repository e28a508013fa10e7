package dev.lodestone.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.lodestone.intake.BadInput;
import dev.lodestone.report.Json;
import dev.lodestone.rulebook.RuleFiles;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what follows the first line of a bundle. */
final class BundleReader {
    private final byte[] bytes;
    private int at;

    BundleReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws BadInput if it cannot be read; what was read is still to be compared with what it was read from */
    RuleBundle bundle() {
        BundleManifest manifest = BundleManifest.of(line());
        SortedMap<String, String> signatures = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            signature(line, signatures);
        }
        SortedMap<String, String> texts = new TreeMap<>();
        for (BundleManifest.Item file : manifest.files()) {
            byte[] content = next(file);
            if (!BundleManifest.sha256(content).equals(file.sha256())) {
                throw new BadInput(file.name(), "is not what was signed", "fetch or build the bundle anew");
            }
            texts.put(file.name(), new String(content, StandardCharsets.UTF_8));
        }
        return new RuleBundle(manifest, new RuleFiles(texts), signatures);
    }

    private static void signature(String line, SortedMap<String, String> signatures) {
        try {
            JsonNode json = Json.shared().readTree(line);
            String signature = json.required("signature").asText();
            // The last digit of base 64 has bits to spare.
            if (signature.equals(
                    Base64.getEncoder().encodeToString(Base64.getDecoder().decode(signature)))) {
                signatures.put(json.required("key").asText(), signature);
                return;
            }
        } catch (JsonProcessingException | IllegalArgumentException e) {
            // Told below.
        }
        throw new BadInput("signatures", "'" + line + "' is none", "sign it by lodestone bundle sign");
    }

    private String line() {
        int end = at;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        if (end == bytes.length) {
            throw new BadInput("", "ends before its files", "fetch or build the bundle anew");
        }
        String line = new String(bytes, at, end - at, StandardCharsets.UTF_8);
        at = end + 1;
        return line;
    }

    private byte[] next(BundleManifest.Item file) {
        if (file.bytes() > bytes.length - at) {
            throw new BadInput(file.name(), "ends too early", "fetch or build the bundle anew");
        }
        byte[] content = Arrays.copyOfRange(bytes, at, at + (int) file.bytes());
        at += content.length;
        return content;
    }
}

package dev.lodestone.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.lodestone.report.Json;
import dev.lodestone.rulebook.RuleFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SortedMap;
import java.util.TreeMap;

/** Rule files as the archive keeps them: a JSON object of texts by file name. */
final class KeptRules {
    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

    private KeptRules() {}

    /** Without the cases, which decide no answer. */
    static byte[] write(RuleFiles files) {
        SortedMap<String, String> texts = new TreeMap<>(files.texts());
        texts.keySet().removeIf(name -> name.endsWith(".cases.yaml"));
        return json(texts);
    }

    /** With the cases. */
    static byte[] whole(RuleFiles files) {
        return json(files.texts());
    }

    private static byte[] json(SortedMap<String, String> texts) {
        try {
            return Json.shared().writeValueAsBytes(texts);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RuleFiles read(byte[] json) {
        try {
            return new RuleFiles(Json.shared().readValue(json, TEXTS));
        } catch (IOException e) {
            throw new UncheckedIOException("the kept rules cannot be read", e);
        }
    }
}

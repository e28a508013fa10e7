package dev.lodestone.rulebook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Where the parts of a file in YAML or JSON stand, by their JSON Pointers, as trees keep no places: read when there is something to
 * tell.
 */
public final class Places {
    private static final JsonFactory YAML = new YAMLFactory();
    private static final JsonFactory JSON = new JsonFactory();

    /** Bytes; a part takes some thirty of them, and its place some two hundred bytes. */
    private static final int LONGEST = 8_000_000;

    /** Line and column, counted from 1. */
    public record Place(int line, int column) {
        private static final Place START = new Place(1, 1);

        /** As behind the name of a file: {@code 12:5}. */
        @Override
        public String toString() {
            return line + ":" + column;
        }
    }

    private final JsonFactory language;
    private final byte[] text;
    private Map<String, Place> places;

    private Places(JsonFactory language, byte[] text) {
        this.language = language;
        this.text = text;
    }

    public static Places inYaml(String text) {
        return new Places(YAML, text.getBytes(StandardCharsets.UTF_8));
    }

    /** @param text in UTF-8 */
    public static Places inJson(byte[] text) {
        return new Places(JSON, text);
    }

    /** Of a part that is not there, the place of what it would be a part of. */
    public Place of(String pointer) {
        if (places == null) {
            places = read();
        }
        Place place = places.get(pointer);
        int last = pointer.lastIndexOf('/');
        return place != null ? place : last <= 0 ? Place.START : of(pointer.substring(0, last));
    }

    /**
     * The same in words, with the pointer, which people read too: {@code facts.json:12:5 /facts/3/share}; with the pointer alone in
     * texts so long that the places of their parts would fill the memory.
     */
    public String of(String file, String pointer) {
        return (file + (text.length > LONGEST ? "" : ":" + of(pointer)) + " " + pointer).strip();
    }

    /** The part of that name within another one. */
    public static String within(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private Map<String, Place> read() {
        Map<String, Place> found = new HashMap<>();
        // From characters, as columns would be counted in bytes otherwise.
        try (JsonParser parser = language.createParser(new String(text, StandardCharsets.UTF_8))) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (!token.isStructEnd()) {
                    // A field's is that of its name, which comes before its value.
                    JsonLocation at = parser.currentTokenLocation();
                    found.putIfAbsent(
                            parser.getParsingContext().pathAsPointer().toString(),
                            new Place(at.getLineNr(), at.getColumnNr()));
                }
            }
        } catch (IOException | RuntimeException e) {
            // What stands behind the fault has no place; the fault itself is told of by who reads the file.
            return found;
        }
        return found;
    }
}

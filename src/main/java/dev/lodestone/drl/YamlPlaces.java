package dev.lodestone.drl;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Where the parts of a YAML file stand, by their JSON Pointers, as trees keep no places: read when there is something to tell. */
public final class YamlPlaces {
    private static final YAMLFactory YAML = new YAMLFactory();

    /** Line and column, counted from 1. */
    public record Place(int line, int column) {
        private static final Place START = new Place(1, 1);
    }

    private final String text;
    private Map<String, Place> places;

    public YamlPlaces(String text) {
        this.text = text;
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

    /** The part of that name within another one. */
    public static String within(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private Map<String, Place> read() {
        Map<String, Place> found = new HashMap<>();
        try (YAMLParser parser = YAML.createParser(text)) {
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

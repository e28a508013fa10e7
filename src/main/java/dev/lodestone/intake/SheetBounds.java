package dev.lodestone.intake;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks through the parts of a workbook before the library does: it makes room for all cells to the left of one and for all texts
 * before one, holds a text whole, and writes a shared formula out for each of its cells, so a few bytes could ask for gigabytes.
 */
final class SheetBounds {
    private static final long ROWS = 1_048_576;
    /** Cells that a workbook may make room for, and characters of formulas. */
    private static final long ROOM = 50_000_000;

    private static final String AGAIN = "save it again with a spreadsheet program";

    private final String place;
    private final XMLInputFactory factory = new InputFactoryImpl();
    private final Map<String, Integer> formulas = new HashMap<>();
    private long room;
    private long row;
    private int column;
    /** The cell, or the text that cells share, that is being looked at; null between them. */
    private String at;

    private int characters;
    private String formula;
    /** The number of the text that a cell names; null in a cell that has its own. */
    private StringBuilder named;

    private long texts;
    private long lastNamed = -1;
    private String lastNamedAt;

    /** @param place what to call the workbook */
    SheetBounds(String place) {
        this.place = place;
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /**
     * @param part of the workbook, a sheet or not
     * @throws BadInput if a cell stands where none can, or holds more than one can
     */
    void check(InputStream part) {
        formulas.clear();
        row = 0;
        at = null;
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(part);
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> begin(xml);
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(xml);
                    case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                    default -> {
                        // Says nothing of cells.
                    }
                }
            }
        } catch (XMLStreamException | RuntimeException e) {
            if (e instanceof BadInput bad) {
                throw bad;
            }
            // The library stops at the same place.
        }
    }

    /** @throws BadInput if a cell names a text that no part has; once all parts were looked at, since their order is free */
    void checkTexts() {
        if (lastNamed >= texts) {
            throw wrong(lastNamedAt + " names text " + (lastNamed + 1) + " of the workbook, which has " + texts);
        }
    }

    private void begin(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "row" -> row(xml.getAttributeValue(null, "r"));
            case "c" -> cell(xml.getAttributeValue(null, "r"), xml.getAttributeValue(null, "t"));
            case "f" -> formula = xml.getAttributeValue(null, "si");
            case "si" -> at = "text " + ++texts + " of those that cells share";
            case "is", "v" -> {
                // Another text than the formula before it.
            }
            default -> {
                return;
            }
        }
        characters = 0;
    }

    private void text(XMLStreamReader xml) {
        if (at == null) {
            return;
        }
        characters += xml.getTextLength();
        if (characters > Bounds.CELL) {
            throw wrong(at + " holds more than the 32,767 characters that a cell can hold");
        }
        if (named != null) {
            named.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        }
    }

    private void end(String name) {
        switch (name) {
            case "row" -> use(column);
            case "f" -> formula();
            case "c", "si" -> {
                named();
                at = null;
            }
            default -> {
                // Holds no cell.
            }
        }
    }

    private void row(String number) {
        column = 0;
        row++;
        if (number != null) {
            row = number.matches("\\d{1,9}") ? Long.parseLong(number) : number.length() > 9 ? ROWS + 1 : row;
        }
        if (row > ROWS) {
            throw beyond(number == null ? "in row " + row : Bounds.shown(number));
        }
    }

    private void cell(String address, String type) {
        column = Math.max(column + 1, address == null ? 0 : column(address));
        String shown = address == null ? column + " in row " + row : Bounds.shown(address);
        if (column > Bounds.COLUMNS) {
            throw beyond(shown);
        }
        at = "the cell " + shown;
        named = "s".equals(type) ? new StringBuilder() : null;
    }

    private int column(String address) {
        int last = 0;
        long number = 0;
        for (int i = 0; i < address.length(); i++) {
            char c = Character.toUpperCase(address.charAt(i));
            if (c >= 'A' && c <= 'Z') {
                last = last * 26 + c - 'A' + 1;
            } else if (c >= '0' && c <= '9') {
                number = number * 10 + c - '0';
            }
            if (last > Bounds.COLUMNS || number > ROWS) {
                throw beyond(Bounds.shown(address));
            }
        }
        return last;
    }

    private void formula() {
        if (formula != null) {
            use(characters > 0 ? characters : formulas.getOrDefault(formula, 0));
            formulas.merge(formula, characters, Math::max);
        }
    }

    private void named() {
        String number = named == null ? "" : named.toString().trim();
        named = null;
        if (number.matches("\\d{1,10}") && Long.parseLong(number) > lastNamed) {
            lastNamed = Long.parseLong(number);
            lastNamedAt = at;
        }
    }

    private void use(int more) {
        room += more;
        if (room > ROOM) {
            throw new BadInput(place, "the workbook asks for more cells than the limit", "send it in parts");
        }
    }

    private BadInput beyond(String cell) {
        return wrong("there is no cell " + cell + ": a sheet ends at XFD1048576");
    }

    private BadInput wrong(String why) {
        return new BadInput(place, why, AGAIN);
    }
}

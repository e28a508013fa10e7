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
 * Looks through the sheets of a workbook before the library does: it makes room for all cells to the left of one, and writes a
 * shared formula out for each of its cells, so a few bytes could ask for gigabytes.
 */
final class SheetBounds {
    /** The last column, XFD. */
    private static final int COLUMNS = 16_384;

    private static final long ROWS = 1_048_576;
    /** Cells that a workbook may make room for, and characters of formulas. */
    private static final long ROOM = 50_000_000;

    private final XMLInputFactory factory = new InputFactoryImpl();
    private final Map<String, Integer> formulas = new HashMap<>();
    private long room;

    SheetBounds() {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /**
     * @param part of a workbook, a sheet or not
     * @param place what to call it
     * @throws BadInput if a cell stands where none can
     */
    void check(InputStream part, String place) {
        formulas.clear();
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(part);
            int column = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    column = element(xml, column, place);
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    use(column, place);
                    column = 0;
                }
            }
        } catch (XMLStreamException | RuntimeException e) {
            if (e instanceof BadInput bad) {
                throw bad;
            }
            // The library stops at the same place.
        }
    }

    /** @return the last column of the row so far */
    private int element(XMLStreamReader xml, int column, String place) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "row" -> row(xml.getAttributeValue(null, "r"), place);
            case "c" -> {
                String at = xml.getAttributeValue(null, "r");
                return Math.max(column + 1, at == null ? 0 : column(at, place));
            }
            case "f" -> formula(xml, place);
            default -> {
                // Holds no cell.
            }
        }
        return column;
    }

    private static void row(String number, String place) {
        if (number != null && (number.length() > 9 || number.matches("\\d+") && Long.parseLong(number) > ROWS)) {
            throw beyond(number, place);
        }
    }

    private static int column(String at, String place) {
        int column = 0;
        long row = 0;
        for (int i = 0; i < at.length(); i++) {
            char c = Character.toUpperCase(at.charAt(i));
            if (c >= 'A' && c <= 'Z') {
                column = column * 26 + c - 'A' + 1;
            } else if (c >= '0' && c <= '9') {
                row = row * 10 + c - '0';
            }
            if (column > COLUMNS || row > ROWS) {
                throw beyond(at, place);
            }
        }
        return column;
    }

    private void formula(XMLStreamReader xml, String place) throws XMLStreamException {
        String shared = xml.getAttributeValue(null, "si");
        if (shared != null) {
            int length = xml.getElementText().length();
            use(length > 0 ? length : formulas.getOrDefault(shared, 0), place);
            formulas.merge(shared, length, Math::max);
        }
    }

    private void use(int more, String place) {
        room += more;
        if (room > ROOM) {
            throw new BadInput(place, "the workbook asks for more cells than the limit", "send it in parts");
        }
    }

    private static BadInput beyond(String at, String place) {
        return new BadInput(
                place,
                "there is no cell " + Bounds.shown(at) + ": a sheet ends at XFD1048576",
                "save it again with a spreadsheet program");
    }
}

package dev.lodestone.report;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A font in the TrueType form: which letters it has, how wide they are, and a copy with the shapes of some of them alone. */
final class TrueType {
    /** What a document needs of a font; the rest is for programs that lay text out by it. */
    private static final Set<String> KEPT =
            Set.of("cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep");

    private static final int MORE_COMPONENTS = 0x20;

    private final ByteBuffer data;
    private final Map<String, ByteBuffer> tables = new TreeMap<>();
    private final int units;
    private final int glyphs;
    private final int measured;
    private final boolean longPlaces;
    private final int letters;

    /** @param file the whole font */
    TrueType(byte[] file) {
        this.data = ByteBuffer.wrap(file);
        for (int i = 0; i < data.getShort(4); i++) {
            int entry = 12 + 16 * i;
            String name = new String(file, entry, 4, StandardCharsets.ISO_8859_1);
            tables.put(name, data.slice(data.getInt(entry + 8), data.getInt(entry + 12)));
        }
        this.units = unsigned(table("head"), 18);
        this.longPlaces = table("head").getShort(50) == 1;
        this.glyphs = unsigned(table("maxp"), 4);
        this.measured = unsigned(table("hhea"), 34);
        this.letters = letters();
    }

    private ByteBuffer table(String name) {
        return tables.get(name);
    }

    private static int unsigned(ByteBuffer table, int at) {
        return table.getShort(at) & 0xffff;
    }

    /** Where the list of letters (of the Basic Multilingual Plane) begins. */
    private int letters() {
        ByteBuffer cmap = table("cmap");
        for (int i = 0; i < unsigned(cmap, 2); i++) {
            int entry = 4 + 8 * i;
            if (unsigned(cmap, entry) == 3 && unsigned(cmap, entry + 2) == 1) {
                return cmap.getInt(entry + 4);
            }
        }
        throw new IllegalStateException("the font does not say which letters it has");
    }

    /** The shape of a letter; 0 if the font has none. */
    int glyph(int letter) {
        ByteBuffer cmap = table("cmap");
        int twice = unsigned(cmap, letters + 6);
        for (int i = 0; i < twice; i += 2) {
            int last = unsigned(cmap, letters + 14 + i);
            if (letter > last) {
                continue;
            }
            int first = unsigned(cmap, letters + 16 + twice + i);
            if (letter < first) {
                return 0;
            }
            int delta = unsigned(cmap, letters + 16 + 2 * twice + i);
            int offsetAt = letters + 16 + 3 * twice + i;
            int offset = unsigned(cmap, offsetAt);
            int glyph = offset == 0 ? letter : unsigned(cmap, offsetAt + offset + 2 * (letter - first));
            return glyph == 0 ? 0 : (glyph + delta) & 0xffff;
        }
        return 0;
    }

    /** How wide a shape is, in thousandths of the size. */
    int width(int glyph) {
        return perMille(unsigned(table("hmtx"), 4 * Math.min(glyph, measured - 1)));
    }

    private int perMille(int value) {
        return Math.round(value * 1000f / units);
    }

    /** In thousandths of the size: how far letters go left, down, right and up. */
    int[] box() {
        ByteBuffer head = table("head");
        return new int[] {
            perMille(head.getShort(36)),
            perMille(head.getShort(38)),
            perMille(head.getShort(40)),
            perMille(head.getShort(42))
        };
    }

    /** How far letters go up, in thousandths of the size. */
    int ascent() {
        return perMille(table("hhea").getShort(4));
    }

    /** How far they go down, negative. */
    int descent() {
        return perMille(table("hhea").getShort(6));
    }

    /** The font with these shapes alone; each keeps its number. */
    byte[] only(Set<Integer> chosen) {
        SortedSet<Integer> kept = withParts(chosen);
        ByteArrayOutputStream shapes = new ByteArrayOutputStream();
        ByteBuffer places = ByteBuffer.allocate(4 * (glyphs + 1));
        for (int glyph = 0; glyph < glyphs; glyph++) {
            places.putInt(4 * glyph, shapes.size());
            if (kept.contains(glyph)) {
                shapes.writeBytes(bytes(shape(glyph)));
                shapes.writeBytes(new byte[-shapes.size() & 3]);
            }
        }
        places.putInt(4 * glyphs, shapes.size());
        ByteBuffer head = ByteBuffer.wrap(bytes(table("head")));
        head.putShort(50, (short) 1);
        Map<String, byte[]> written = new TreeMap<>();
        tables.forEach((name, table) -> {
            if (KEPT.contains(name)) {
                written.put(name, bytes(table));
            }
        });
        written.put("head", head.array());
        written.put("loca", places.array());
        written.put("glyf", shapes.toByteArray());
        return file(written);
    }

    /** A shape may be put together from others. */
    private SortedSet<Integer> withParts(Set<Integer> chosen) {
        SortedSet<Integer> all = new TreeSet<>();
        Deque<Integer> open = new ArrayDeque<>(chosen);
        open.add(0);
        while (!open.isEmpty()) {
            int glyph = open.pop();
            if (all.add(glyph)) {
                parts(shape(glyph), open);
            }
        }
        return all;
    }

    private static void parts(ByteBuffer shape, Deque<Integer> open) {
        if (shape.limit() == 0 || shape.getShort(0) >= 0) {
            return;
        }
        int at = 10;
        int flags;
        do {
            flags = unsigned(shape, at);
            open.push(unsigned(shape, at + 2));
            int scale = (flags & 0x8) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : (flags & 0x80) != 0 ? 8 : 0;
            at += 4 + ((flags & 1) != 0 ? 4 : 2) + scale;
        } while ((flags & MORE_COMPONENTS) != 0);
    }

    private ByteBuffer shape(int glyph) {
        int from = place(glyph);
        return table("glyf").slice(from, place(glyph + 1) - from);
    }

    private int place(int glyph) {
        return longPlaces ? table("loca").getInt(4 * glyph) : 2 * unsigned(table("loca"), 2 * glyph);
    }

    private static byte[] bytes(ByteBuffer table) {
        byte[] bytes = new byte[table.limit()];
        table.get(0, bytes);
        return bytes;
    }

    private static byte[] file(Map<String, byte[]> tables) {
        int size = 12 + 16 * tables.size();
        ByteBuffer directory = ByteBuffer.allocate(size);
        int power = Integer.highestOneBit(tables.size());
        directory.putInt(0x10000).putShort((short) tables.size()).putShort((short) (16 * power));
        directory.putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short)
                (16 * (tables.size() - power)));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        tables.forEach((name, table) -> {
            directory.put(name.getBytes(StandardCharsets.ISO_8859_1)).putInt(sum(table));
            directory.putInt(size + body.size()).putInt(table.length);
            body.writeBytes(table);
            body.writeBytes(new byte[-table.length & 3]);
        });
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(directory.array());
        out.writeBytes(body.toByteArray());
        return out.toByteArray();
    }

    private static int sum(byte[] table) {
        ByteBuffer padded = ByteBuffer.allocate((table.length + 3) & ~3).put(0, table);
        int sum = 0;
        while (padded.hasRemaining()) {
            sum += padded.getInt();
        }
        return sum;
    }
}

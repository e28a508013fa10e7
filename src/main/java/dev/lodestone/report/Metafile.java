package dev.lodestone.report;

import dev.lodestone.report.Picture.Box;
import dev.lodestone.report.Picture.Dot;
import dev.lodestone.report.Picture.Label;
import dev.lodestone.report.Picture.Mark;
import dev.lodestone.report.Picture.Stroke;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A picture as an enhanced metafile (EMF), the lines and letters that Word and LibreOffice draw at any size; in twentieths of a point. The same
 * picture gives the same bytes.
 */
final class Metafile {
    private static final int UNITS = 20;
    /** A device of ten inches by ten. */
    private static final int DEVICE = 14_400;

    private static final int DEVICE_MILLIMETRES = 254;
    private static final int HEADER = 88;
    private static final int FONT = 332;
    private static final int TEXT = 76;
    private static final int STOCK = 0x80000000;
    private static final int NO_PEN = STOCK | 8;
    private static final int NO_BRUSH = STOCK | 5;
    /** The number that the one object in use has. */
    private static final int OBJECT = 1;

    private final ByteArrayOutputStream records = new ByteArrayOutputStream();
    private int count = 1;

    private Metafile() {}

    static byte[] of(Picture picture) {
        Metafile file = new Metafile();
        file.record(18, 1); // what is behind letters stays
        file.record(22, 24); // texts stand on their line
        picture.marks().forEach(file::draw);
        file.record(14, 0, 16, 20);
        return file.whole(picture);
    }

    private byte[] whole(Picture picture) {
        int width = units(picture.width());
        int height = units(picture.height());
        ByteBuffer header = little(HEADER).putInt(1).putInt(HEADER);
        header.putInt(0).putInt(0).putInt(width).putInt(height);
        header.putInt(0).putInt(0).putInt(hundredths(width)).putInt(hundredths(height));
        header.putInt(0x464D4520)
                .putInt(0x10000)
                .putInt(HEADER + records.size())
                .putInt(count);
        header.putShort((short) (OBJECT + 1))
                .putShort((short) 0)
                .putInt(0)
                .putInt(0)
                .putInt(0);
        header.putInt(DEVICE).putInt(DEVICE).putInt(DEVICE_MILLIMETRES).putInt(DEVICE_MILLIMETRES);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(header.array());
        out.writeBytes(records.toByteArray());
        return out.toByteArray();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int units(double points) {
        return (int) Math.round(points * UNITS);
    }

    /** Hundredths of a millimetre. */
    private static int hundredths(int units) {
        return (int) Math.round(units * 100.0 * DEVICE_MILLIMETRES / DEVICE);
    }

    private static int reversed(int colour) {
        return (colour & 0xff) << 16 | colour & 0xff00 | colour >> 16;
    }

    private void record(int type, int... values) {
        ByteBuffer record = little(8 + 4 * values.length).putInt(type).putInt(8 + 4 * values.length);
        for (int value : values) {
            record.putInt(value);
        }
        add(record);
    }

    private void add(ByteBuffer record) {
        records.writeBytes(record.array());
        count++;
    }

    private void draw(Mark mark) {
        if (mark instanceof Box box) {
            int left = units(box.x());
            int top = units(box.y());
            filled(43, box.colour(), left, top, left + units(box.width()), top + units(box.height()));
        } else if (mark instanceof Dot dot) {
            int radius = units(dot.radius());
            int x = units(dot.x());
            int y = units(dot.y());
            filled(42, dot.colour(), x - radius, y - radius, x + radius, y + radius);
        } else if (mark instanceof Stroke stroke) {
            record(38, OBJECT, 0, Math.max(1, units(stroke.width())), 0, reversed(stroke.colour()));
            record(37, OBJECT);
            record(37, NO_BRUSH);
            record(27, units(stroke.x()), units(stroke.y()));
            record(54, units(stroke.toX()), units(stroke.toY()));
            record(37, NO_PEN);
            record(40, OBJECT);
        } else if (mark instanceof Label label) {
            write(label);
        }
    }

    private void filled(int shape, int colour, int... box) {
        record(39, OBJECT, 0, reversed(colour), 0);
        record(37, OBJECT);
        record(37, NO_PEN);
        record(shape, box);
        record(37, NO_BRUSH);
        record(40, OBJECT);
    }

    private void write(Label label) {
        record(24, reversed(label.colour()));
        ByteBuffer font = little(FONT).putInt(82).putInt(FONT).putInt(OBJECT);
        font.putInt(-units(label.size())).putInt(0).putInt(0).putInt(0).putInt(label.bold() ? 700 : 400);
        font.put(35, (byte) 1);
        font.position(40).put("Arial".getBytes(StandardCharsets.UTF_16LE));
        add(font);
        record(37, OBJECT);
        byte[] text = label.text().getBytes(StandardCharsets.UTF_16LE);
        int padded = text.length + 3 & ~3;
        int size = TEXT + padded + 2 * text.length;
        ByteBuffer said = little(size).putInt(84).putInt(size);
        said.putInt(0).putInt(0).putInt(-1).putInt(-1);
        float scale = 100f * DEVICE_MILLIMETRES / DEVICE;
        said.putInt(1).putFloat(scale).putFloat(scale);
        said.putInt(units(label.x()))
                .putInt(units(label.y()))
                .putInt(text.length / 2)
                .putInt(TEXT);
        said.putInt(0).putInt(0).putInt(0).putInt(-1).putInt(-1).putInt(TEXT + padded);
        said.put(text).position(TEXT + padded);
        // Where each letter ends, so that a text is as long in any font.
        int written = 0;
        for (int i = 1; i <= label.text().length(); i++) {
            int end = units(Picture.wide(label.text().substring(0, i), label.bold(), label.size()));
            said.putInt(end - written);
            written = end;
        }
        add(said);
        record(37, STOCK | 13); // the system's font
        record(40, OBJECT);
    }
}

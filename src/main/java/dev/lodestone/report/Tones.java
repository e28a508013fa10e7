package dev.lodestone.report;

import java.util.Map;

/** One colour for a country, the same as in the pictures of the page ({@code js/colours.js}), on white paper. */
final class Tones {
    private static final double PAPER = 0.56;
    private static final double STEP = 137.5;
    /** Hue in degrees, chroma, and how much lighter than the middle. */
    private static final Map<String, double[]> KNOWN = Map.ofEntries(
            tone("CN", 27, 0.17, 0),
            tone("US", 255, 0.15, 0),
            tone("RU", 330, 0.13, -0.06),
            tone("ZA", 150, 0.13, 0),
            tone("CD", 75, 0.13, 0),
            tone("AU", 110, 0.13, 0.04),
            tone("CL", 300, 0.12, 0),
            tone("CA", 210, 0.11, 0.04),
            tone("JP", 0, 0.1, 0.08),
            tone("KR", 280, 0.14, -0.06),
            tone("BR", 165, 0.11, -0.08),
            tone("ID", 50, 0.14, 0.02),
            tone("KZ", 195, 0.1, -0.06),
            tone("IN", 90, 0.1, -0.08),
            tone("DE", 235, 0.06, -0.1),
            tone("MX", 130, 0.12, -0.1),
            tone("PE", 318, 0.1, 0.06),
            tone("VN", 60, 0.08, -0.08),
            tone("TR", 12, 0.09, -0.1),
            tone("NO", 225, 0.12, -0.02),
            tone("BE", 95, 0.06, 0.04),
            tone("FI", 245, 0.09, 0.08),
            tone("FR", 265, 0.08, -0.06),
            tone("ZW", 40, 0.09, -0.1));

    private Tones() {}

    private static Map.Entry<String, double[]> tone(String code, double hue, double chroma, double lighter) {
        return Map.entry(code, new double[] {hue, chroma, lighter});
    }

    static double[] toneOf(String code) {
        double[] known = KNOWN.get(code);
        if (known != null) {
            return known;
        }
        double n = 7;
        for (char c : code.toCharArray()) {
            n = n * 31 + c;
        }
        return new double[] {Math.round(n * STEP) % 360, 0.07 + n % 3 * 0.02, (n % 5 - 2) * 0.03};
    }

    /** Red, green and blue, as 0xRRGGBB. */
    static int colourOf(String code) {
        double[] tone = toneOf(code);
        return colour(PAPER + tone[2], tone[1], Math.toRadians(tone[0]));
    }

    /** The same as a light tint. */
    static int tintOf(int colour) {
        int tint = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int part = colour >> shift & 0xff;
            tint |= (int) Math.round(part + (255 - part) * 0.65) << shift;
        }
        return tint;
    }

    /** Of OKLCH (Björn Ottosson, 2020), as CSS has it. */
    private static int colour(double lightness, double chroma, double hue) {
        double a = chroma * Math.cos(hue);
        double b = chroma * Math.sin(hue);
        double l = cubed(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cubed(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cubed(lightness - 0.0894841775 * a - 1.2914855480 * b);
        return part(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s) << 16
                | part(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s) << 8
                | part(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
    }

    private static double cubed(double value) {
        return value * value * value;
    }

    private static int part(double linear) {
        double within = Math.max(0, Math.min(1, linear));
        double part = within <= 0.0031308 ? 12.92 * within : 1.055 * Math.pow(within, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * part);
    }
}

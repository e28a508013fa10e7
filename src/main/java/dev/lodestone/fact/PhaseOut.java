package dev.lodestone.fact;

/** What part of a credit is left from the first day of a year on; written {@code 2031:75%}. */
public record PhaseOut(
        @About("from its first day on") int year,
        @About("0 to 1") double left) {

    public PhaseOut {
        if (left < 0 || left > 1) {
            throw new InvalidValue(left + " is not a share between 0 and 1", "write 2031:75%");
        }
    }

    /** @throws InvalidValue if the text is not of that form */
    public static PhaseOut parse(String text) {
        String[] parts = text.strip().split(":");
        if (parts.length != 2 || !parts[0].matches("\\d{4}")) {
            throw new InvalidValue("'" + text + "' is not a step of a phase-out", "write 2031:75%");
        }
        return new PhaseOut(
                Integer.parseInt(parts[0]),
                Estimate.parse(parts[1], Estimate.Kind.SHARE).low());
    }

    @Override
    public String toString() {
        return year + ":" + Estimate.percent(left);
    }
}

package dev.lodestone.stream;

/** What a client of Kafka says went wrong, in one line. */
final class StreamText {
    private StreamText() {}

    static String of(Throwable e) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            String said = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
            if (text.indexOf(said) < 0) {
                text.append(text.isEmpty() ? "" : ": ").append(said.replaceAll("\\s+", " "));
            }
        }
        return text.toString();
    }
}

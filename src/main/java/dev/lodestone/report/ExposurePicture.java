package dev.lodestone.report;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Briefing.Concern;
import dev.lodestone.advice.Briefing.Hold;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Words;
import dev.lodestone.report.Picture.Box;
import dev.lodestone.report.Picture.Canvas;
import dev.lodestone.report.Picture.Label;
import dev.lodestone.report.Picture.Stroke;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How much of the supply each concern's mineral hangs on whom, as bars in the colours of the suppliers. */
final class ExposurePicture {
    private static final double WIDTH = 480;
    private static final double NAMES = 128;
    private static final double BAR = 264;
    private static final double ROW = 27;
    private static final double TOP = 14;
    private static final double THICK = 9;
    private static final double SIZE = 9;
    private static final double SMALL = 7.5;
    private static final double NOTE = 7;

    private final Canvas canvas = new Canvas();
    private final List<Hold> holds;

    private ExposurePicture(List<Hold> holds) {
        this.holds = holds;
    }

    /** Empty where no concern's share is known. */
    static Optional<Picture> of(Assessment assessment) {
        Map<String, Hold> holds = new LinkedHashMap<>();
        assessment.briefing().concerns().stream()
                .map(Concern::exposure)
                .filter(hold -> hold != null
                        && !hold.share().isWithheld()
                        && !hold.share().isNetExporter())
                .forEach(hold -> holds.putIfAbsent(said(hold), hold));
        return holds.isEmpty()
                ? Optional.empty()
                : Optional.of(new ExposurePicture(List.copyOf(holds.values())).drawn(assessment));
    }

    private Picture drawn(Assessment assessment) {
        double bottom = TOP + ROW * holds.size();
        for (int percent = 0; percent <= 100; percent += 25) {
            double x = NAMES + BAR * percent / 100;
            canvas.centredAt(x, TOP - 5, NOTE, Picture.SOFT, percent + "%");
        }
        for (int i = 0; i < holds.size(); i++) {
            row(holds.get(i), TOP + ROW * i);
        }
        boolean bounded = holds.stream().anyMatch(h -> !h.share().isExact());
        String headline = headline();
        String alternative = headline + ": "
                + holds.stream()
                        .map(h -> said(h) + " " + h.share() + " " + h.basis())
                        .collect(Collectors.joining("; "))
                + ".";
        return new Picture(
                headline,
                "In per cent of what stands below each bar"
                        + (bounded ? "; lighter is what the bounds of a figure leave open" : "")
                        + ". Source: facts of this dossier, for "
                        + Words.date(assessment.asOf(), assessment.knownOn()) + ".",
                alternative,
                WIDTH,
                bottom + 4,
                canvas.marks());
    }

    private String headline() {
        Map<String, Long> bySupplier = new TreeMap<>(
                holds.stream().collect(Collectors.groupingBy(h -> h.supplier().code(), Collectors.counting())));
        long most =
                bySupplier.values().stream().mapToLong(Long::longValue).max().orElse(0);
        Economy first = holds.stream()
                .map(Hold::supplier)
                .filter(s -> bySupplier.get(s.code()) == most)
                .findFirst()
                .orElseThrow();
        return holds.size() == 1
                ? "The supply whose share is known hangs on " + Economy.names(List.of(first))
                : "Of " + holds.size() + " supplies whose shares are known " + most
                        + (most == 1 ? " hangs on " : " hang on ") + Economy.names(List.of(first));
    }

    /** "Rare earths: China". */
    private static String said(Hold hold) {
        return Words.capital(hold.mineral().toString()) + ": " + hold.supplier().name();
    }

    private void row(Hold hold, double y) {
        for (int percent = 0; percent <= 100; percent += 25) {
            double x = NAMES + BAR * percent / 100;
            canvas.add(new Stroke(x, y, x, y + THICK + 3.5, 0.5, Picture.LINE));
        }
        Estimate share = hold.share();
        double low = NAMES + BAR * Math.max(0, Math.min(1, share.low()));
        double high = NAMES + BAR * Math.max(0, Math.min(1, share.high()));
        int colour = Tones.colourOf(hold.supplier().code());
        if (high > low) {
            canvas.add(new Box(low, y + 2, high - low, THICK, Tones.tintOf(colour)));
        }
        canvas.add(new Box(NAMES, y + 2, Math.max(0.5, low - NAMES), THICK, colour));
        String name = Picture.within(NAMES - 8, Helvetica.fitting(said(hold)), false, SIZE);
        canvas.endingAt(NAMES - 6, y + 2 + THICK - 1.5, SIZE, false, Picture.INK, name);
        String value = Picture.within(WIDTH - NAMES - BAR - 6, share.toString(), true, SIZE);
        canvas.add(new Label(NAMES + BAR + 6, y + 2 + THICK - 1.5, SIZE, true, Picture.INK, value));
        String basis = Picture.within(WIDTH - NAMES, Helvetica.fitting(hold.basis()), false, SMALL);
        canvas.add(new Label(NAMES, y + THICK + 10, SMALL, false, Picture.SOFT, basis));
    }
}

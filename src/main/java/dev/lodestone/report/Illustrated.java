package dev.lodestone.report;

import dev.lodestone.advice.Assessment;
import dev.lodestone.report.Passage.Drawing;
import dev.lodestone.report.Passage.Heading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Page one with its pictures: what its concerns hang on behind them, the days to come above theirs. */
final class Illustrated {

    private Illustrated() {}

    /** @param passages of a briefing */
    static List<Passage> of(List<Passage> passages, Assessment assessment) {
        Optional<Picture> exposure = ExposurePicture.of(assessment);
        Optional<Picture> calendar = CalendarPicture.of(assessment);
        List<Passage> illustrated = new ArrayList<>();
        String within = "";
        int pages = 0;
        for (Passage passage : passages) {
            if (passage instanceof Heading heading) {
                if (within.equals(PageOne.CONCERNS) && pages == 1) {
                    exposure.map(Drawing::new).ifPresent(illustrated::add);
                }
                pages += heading.level() == 1 ? 1 : 0;
                within = Passage.text(heading.spans());
                illustrated.add(passage);
                if (within.equals(PageOne.CALENDAR) && pages == 1) {
                    calendar.map(Drawing::new).ifPresent(illustrated::add);
                }
            } else {
                illustrated.add(passage);
            }
        }
        return illustrated;
    }
}

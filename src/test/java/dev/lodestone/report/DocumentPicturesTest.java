package dev.lodestone.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lodestone.Shipped;
import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Briefing.Hold;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.archive.Answered;
import dev.lodestone.cli.Documents;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Intake;
import dev.lodestone.report.Picture.Box;
import dev.lodestone.report.Picture.Dot;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

/** The pictures of a document show the answer's own figures and days, and names are written in their own letters. */
class DocumentPicturesTest {
    private static final Advisor ADVISOR = Shipped.ADVISOR;
    private static final Assessment JAPAN = answer("japan");
    private static final Assessment CHINA = answer("gallium-germanium");

    private static Assessment answer(String dossier) {
        return Answered.by(ADVISOR, Intake.dossier(dossier)).assessment();
    }

    @Test
    void bars_are_as_long_as_the_shares_and_have_the_colours_of_the_suppliers() {
        Picture picture = ExposurePicture.of(JAPAN).orElseThrow();
        Map<String, Hold> byMineral = new LinkedHashMap<>();
        JAPAN.briefing().concerns().stream()
                .map(c -> c.exposure())
                .filter(Objects::nonNull)
                .forEach(h -> byMineral.putIfAbsent(h.supplier() + " " + h.mineral(), h));
        List<Hold> holds = List.copyOf(byMineral.values());
        List<Box> bars = picture.marks().stream()
                .filter(Box.class::isInstance)
                .map(Box.class::cast)
                .toList();
        assertThat(bars).hasSameSizeAs(holds);
        for (int i = 0; i < bars.size(); i++) {
            Hold hold = holds.get(i);
            assertThat(bars.get(i).width()).isCloseTo(264 * hold.share().low(), within(0.01));
            assertThat(bars.get(i).colour())
                    .isEqualTo(Tones.colourOf(hold.supplier().code()));
        }
        assertThat(picture.headline()).isEqualTo("Of 6 supplies whose shares are known 4 hang on China");
        assertThat(picture.alternative()).contains("Rare earths: China 79.6% of the imports of rare earths (");
        assertThat(picture.words()).contains("Platinum: South Africa", "86.5%");
    }

    @Test
    void each_day_ahead_is_a_dot_in_its_place() {
        Assessment answer = answer("timeline");
        Picture picture = CalendarPicture.of(answer).orElseThrow();
        List<Long> days = answer.briefing().calendar().stream()
                .map(d -> (long) d.days())
                .distinct()
                .toList();
        List<Dot> dots = picture.marks().stream()
                .filter(Dot.class::isInstance)
                .map(Dot.class::cast)
                .toList();
        assertThat(dots).hasSameSizeAs(days);
        for (int i = 0; i < dots.size(); i++) {
            assertThat(dots.get(i).x()).isCloseTo(24 + 432 * days.get(i) / 90.0, within(0.01));
        }
        assertThat(picture.alternative())
                .contains(answer.briefing().calendar().get(0).date().toString());
    }

    @Test
    void a_country_has_the_colour_that_it_has_on_the_page() throws IOException {
        String page = Files.readString(Path.of("src/main/resources/META-INF/resources/js/colours.js"));
        Matcher tone = Pattern.compile("([A-Z]{2}): \\[(\\d+), ([\\d.]+), (-?[\\d.]+)]")
                .matcher(page);
        int known = 0;
        while (tone.find()) {
            assertThat(Tones.toneOf(tone.group(1)))
                    .as(tone.group(1))
                    .containsExactly(
                            Double.parseDouble(tone.group(2)),
                            Double.parseDouble(tone.group(3)),
                            Double.parseDouble(tone.group(4)));
            known++;
        }
        assertThat(known).isGreaterThan(20);
        assertThat(Tones.colourOf("CN")).isEqualTo(0xc44039);
        assertThat(Tones.toneOf("MM")[0]).isEqualTo(163);
    }

    @Test
    void the_picture_in_a_word_document_is_whole_and_told_to_who_does_not_see_it() throws IOException {
        byte[] word = WordReport.of(JAPAN, "Japan", false, null);
        ByteBuffer file =
                ByteBuffer.wrap(Documents.file(word, "word/media/picture1.emf")).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(file.getInt(40)).isEqualTo(0x464D4520);
        assertThat(file.getInt(48)).isEqualTo(file.limit());
        int records = 0;
        int type = 0;
        for (int at = 0; at < file.limit(); at += file.getInt(at + 4)) {
            type = file.getInt(at);
            records++;
        }
        assertThat(type).isEqualTo(14);
        assertThat(file.getInt(52)).isEqualTo(records);
        assertThat(Documents.part(word, "word/document.xml"))
                .contains("descr=\"" + ExposurePicture.of(JAPAN).orElseThrow().alternative() + "\"");
    }

    @Test
    void a_pdf_draws_the_picture_and_tells_it() throws IOException {
        byte[] file = PdfReport.of(JAPAN, "Japan", false, null);
        try (PDDocument pdf = Loader.loadPDF(file)) {
            assertThat(share(pdf, Tones.colourOf("CN"))).isGreaterThan(0.003);
            String content = new String(
                            pdf.getPage(0).getContents().readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1)
                    + (pdf.getNumberOfPages() > 1
                            ? new String(
                                    pdf.getPage(1).getContents().readAllBytes(),
                                    java.nio.charset.StandardCharsets.ISO_8859_1)
                            : "");
            assertThat(content).contains("/Span << /Alt (Of 6 supplies whose shares are known 4 hang on China: ");
        }
    }

    /** The part of the first two pages that has a colour, with a little room. */
    static double share(PDDocument pdf, int colour) throws IOException {
        long found = 0;
        long all = 0;
        for (int page = 0; page < Math.min(2, pdf.getNumberOfPages()); page++) {
            BufferedImage image = new PDFRenderer(pdf).renderImageWithDPI(page, 50);
            for (int x = 0; x < image.getWidth(); x++) {
                for (int y = 0; y < image.getHeight(); y++) {
                    found += near(image.getRGB(x, y), colour) ? 1 : 0;
                    all++;
                }
            }
        }
        return (double) found / all;
    }

    private static boolean near(int one, int other) {
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)) > 12) {
                return false;
            }
        }
        return true;
    }

    @Test
    void names_are_written_in_their_own_letters() throws IOException {
        String title = "Türkiye, Škoda, Łódź, Ελλάδα, Київ, Đurđevac";
        byte[] file = PdfReport.of(CHINA, title, false, null);
        assertThat(Documents.text(file).replaceAll("\\s+", " ")).contains("Dossier: " + title);
        byte[] plain = PdfReport.of(CHINA, "Turkey", false, null);
        assertThat(file.length - plain.length).as("bytes of the letters").isBetween(2_000, 60_000);
        try (PDDocument pdf = Loader.loadPDF(file)) {
            PDFont letters = pdf.getPage(0).getResources().getFont(org.apache.pdfbox.cos.COSName.getPDFName("F5"));
            assertThat(letters.isEmbedded()).isTrue();
            assertThat(letters.getName()).isEqualTo("LODEST+LiberationSans");
            // Its shapes can be drawn.
            new PDFRenderer(pdf).renderImageWithDPI(0, 50);
        }
        assertThat(PdfReport.of(CHINA, title, false, null)).isEqualTo(file);
    }

    @Test
    void accents_that_stand_by_themselves_are_taken_to_their_letters() {
        assertThat(Helvetica.fitting("S\u030ckoda, \u0141o\u0301dz\u0301")).isEqualTo("Škoda, Łódź");
        assertThat(Helvetica.fitting("a \u2192 b \u2265 c")).isEqualTo("a -> b >= c");
    }

    @Test
    void what_has_no_letters_there_is_refused_with_the_way_out() {
        assertThatThrownBy(() -> PdfReport.of(CHINA, "東京", false, null))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("written in Latin, Greek and Cyrillic letters, and have no '東'")
                .hasMessageContaining("Word document");
    }
}

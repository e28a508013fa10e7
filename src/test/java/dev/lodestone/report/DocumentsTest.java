package dev.lodestone.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lodestone.Shipped;
import dev.lodestone.advice.Assessment;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.archive.Answered;
import dev.lodestone.cli.Documents;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import dev.lodestone.intake.Since;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A document says word for word what the briefing in Markdown says, and opens in what people open it with. */
class DocumentsTest {
    private static final Advisor ADVISOR = Shipped.ADVISOR;
    private static final String RECORD = "0193A7F0";

    private static Assessment answer(Request request) {
        return Answered.by(ADVISOR, request).assessment();
    }

    private static Request dossier(String name) {
        Request request = Intake.dossier(name);
        return request.since(Since.parse(request.asOf().minusMonths(6).toString()));
    }

    /** The Markdown without what marks its headings, lists, tables and looks; blanks do not count. */
    private static String words(String markdown) {
        return markdown.lines()
                .filter(line -> !line.startsWith("|---"))
                .map(line -> line.replaceAll("^#+ |^ *- |^ *\\d+\\. |\\*", ""))
                // A day of the calendar and what happens on it stand side by side.
                .map(line -> line.replaceAll("^(\\d{4}-\\d\\d-\\d\\d \\([^)]*\\)):", "$1"))
                .map(line -> line.startsWith("|")
                        ? line.replaceAll("(?<!\\\\)\\|", "").replace("\\|", "|")
                        : line)
                .collect(Collectors.joining())
                .replaceAll("\\s+", "");
    }

    @ParameterizedTest
    @CsvSource({
        "gallium-germanium,false",
        "gallium-germanium,true",
        "japan,false",
        "japan,true",
        "timeline,false",
        "seed,true",
        "eu-2023,false",
        "united-states-2026,true"
    })
    void a_document_says_what_the_markdown_says(String name, boolean full) throws Exception {
        Request request = dossier(name);
        Assessment answer = answer(request);
        String markdown = (full ? Format.FULL_MD : Format.MD).write(answer, request.title());
        byte[] word = WordReport.of(answer, request.title(), full, RECORD);
        List<Picture> pictures = pictures(answer);
        String said = Documents.word(word, "word/document.xml").replaceAll("\\s+", "");
        for (Picture picture : pictures) {
            for (String own : List.of(picture.headline(), picture.source())) {
                String bare = own.replaceAll("\\s+", "");
                assertThat(said).contains(bare);
                said = said.replace(bare, "");
            }
        }
        assertThat(said).isEqualTo(words(markdown));
        assertThat(Documents.word(word, "word/footer1.xml")).contains("Record " + RECORD, "Page 1 of 1");
        byte[] pdf = PdfReport.of(answer, request.title(), full, RECORD);
        String text = Documents.text(pdf)
                .lines()
                .filter(line -> !line.startsWith("Record " + RECORD))
                .map(line -> line.replaceAll("^\u2022 |^\\d+\\. ", ""))
                .collect(Collectors.joining());
        String drawn = pictures.stream()
                .map(p -> p.headline() + p.source() + p.words())
                .collect(Collectors.joining());
        assertThat(letters(text)).isEqualTo(letters(words(Helvetica.fitting(markdown.replace('\n', '\t'))) + drawn));
        assertThat(WordReport.of(answer, request.title(), full, RECORD)).isEqualTo(word);
        assertThat(PdfReport.of(answer, request.title(), full, RECORD)).isEqualTo(pdf);
    }

    private static List<Picture> pictures(Assessment answer) {
        return Stream.of(ExposurePicture.of(answer), CalendarPicture.of(answer))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Letters and digits by how often each stands there: the cells of a table are read in another order. */
    private static String letters(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void every_page_of_a_pdf_has_its_number_and_the_record_and_headings_are_bookmarks() throws Exception {
        Request request = dossier("japan");
        try (PDDocument pdf = Loader.loadPDF(PdfReport.of(answer(request), request.title(), false, null))) {
            int pages = pdf.getNumberOfPages();
            assertThat(pages).isBetween(3, 40);
            assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(pdf))
                    .contains("Page 1 of " + pages, "Page " + pages + " of " + pages, "Not on record · advice for");
            assertThat(pdf.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle())
                    .startsWith("Critical minerals: briefing for Japan");
        }
    }

    @Test
    void libreoffice_opens_the_word_document_and_lays_it_out(@TempDir Path folder) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/soffice")), "LibreOffice is not installed");
        Request request = dossier("japan");
        Path file = folder.resolve("briefing.docx");
        Files.write(file, WordReport.of(answer(request), request.title(), true, RECORD));
        Process office = new ProcessBuilder(
                        "/usr/bin/soffice",
                        "-env:UserInstallation=file://" + folder.resolve("profile"),
                        "--headless",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(office.waitFor(3, TimeUnit.MINUTES)).isTrue();
        String text = Documents.text(folder.resolve("briefing.pdf"));
        assertThat(text).contains("Rare earths: China", "79.6%", "Of 6 supplies whose shares are known");
        try (PDDocument pdf = Loader.loadPDF(folder.resolve("briefing.pdf").toFile())) {
            assertThat(DocumentPicturesTest.share(pdf, Tones.colourOf("CN"))).isGreaterThan(0.003);
        }
        assertThat(text)
                .contains("What matters most", "What has changed since", "What is not known and would change most")
                .contains("Record " + RECORD)
                .containsPattern("Page 2 of [1-9][0-9]+")
                .containsPattern("7\\.\\s*(High|Critical)");
    }
}

package dev.lodestone.report;

import dev.lodestone.report.Passage.Grid;
import dev.lodestone.report.Passage.Heading;
import dev.lodestone.report.Passage.Item;
import dev.lodestone.report.Passage.Paragraph;
import dev.lodestone.report.Passage.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a briefing's own Markdown, so that each form of it says the same: headings, lists, tables, bold and italic text. */
final class Passages {
    private static final Pattern HEADING = Pattern.compile("(#{1,6}) (.*)");
    private static final Pattern BULLET = Pattern.compile("( *)- (.*)");
    private static final Pattern NUMBERED = Pattern.compile("( *)(\\d+)\\. (.*)");
    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2} \\([^)]*\\)): (.*)");
    private static final Pattern LOOK = Pattern.compile("\\*\\*(.+?)\\*\\*|\\*(.+?)\\*");
    private static final int INDENT = 2;

    private final List<Passage> passages = new ArrayList<>();
    private List<List<List<Span>>> rows = new ArrayList<>();
    private boolean headed;

    private Passages() {}

    static List<Passage> of(String markdown) {
        Passages reader = new Passages();
        markdown.lines().map(Lines::shown).forEach(reader::line);
        reader.endGrid();
        return reader.passages;
    }

    private void line(String line) {
        Matcher bullet = BULLET.matcher(line);
        boolean isBullet = bullet.matches();
        Matcher day = DAY.matcher(isBullet ? bullet.group(2) : "");
        if (day.matches()) {
            // What comes is a table: days beside what happens.
            row(false, List.of(spans(day.group(1)), spans(day.group(2))));
            return;
        }
        if (line.startsWith("|")) {
            if (!line.startsWith("|---")) {
                row(true, cells(line));
            }
            return;
        }
        endGrid();
        Matcher heading = HEADING.matcher(line);
        Matcher numbered = NUMBERED.matcher(line);
        if (heading.matches()) {
            passages.add(new Heading(heading.group(1).length(), spans(heading.group(2))));
        } else if (isBullet) {
            passages.add(new Item(bullet.group(1).length() / INDENT, 0, spans(bullet.group(2))));
        } else if (numbered.matches()) {
            passages.add(new Item(
                    numbered.group(1).length() / INDENT,
                    Integer.parseInt(numbered.group(2)),
                    spans(numbered.group(3))));
        } else if (!line.isBlank()) {
            int indent = line.length() - line.stripLeading().length();
            passages.add(new Paragraph(indent / INDENT, spans(line.strip())));
        }
    }

    private void row(boolean withHead, List<List<Span>> cells) {
        if (!rows.isEmpty() && headed != withHead) {
            endGrid();
        }
        headed = withHead;
        rows.add(cells);
    }

    private void endGrid() {
        if (!rows.isEmpty()) {
            passages.add(new Grid(headed, rows));
            rows = new ArrayList<>();
        }
    }

    private static List<List<Span>> cells(String line) {
        List<List<Span>> cells = new ArrayList<>();
        String inner = line.strip().replaceFirst("^\\|", "").replaceFirst("\\|$", "");
        for (String cell : inner.split("(?<!\\\\)\\|", -1)) {
            cells.add(spans(cell.strip().replace("\\|", "|")));
        }
        return cells;
    }

    private static List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        Matcher look = LOOK.matcher(text);
        int at = 0;
        while (look.find()) {
            if (look.start() > at) {
                spans.add(new Span(text.substring(at, look.start()), false, false));
            }
            boolean bold = look.group(1) != null;
            spans.add(new Span(bold ? look.group(1) : look.group(2), bold, !bold));
            at = look.end();
        }
        if (at < text.length() || spans.isEmpty()) {
            spans.add(new Span(text.substring(at), false, false));
        }
        return spans;
    }
}

package dev.lodestone.drl;

import dev.lodestone.rule.Diagnostic;
import dev.lodestone.rule.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong with one file; one complaint a place is enough. */
final class Findings {
    private final String file;
    private final List<Diagnostic> found = new ArrayList<>();
    private final Set<String> places = new HashSet<>();
    /** What one way out mends, told in its first place alone. */
    private final Set<String> mended = new HashSet<>();

    private int untold;
    private String rule;

    Findings(String file) {
        this.file = file;
    }

    /** The rule that is read now; null between rules. */
    void inRule(String name) {
        this.rule = name;
    }

    void add(Token at, String code, String message, String suggestion) {
        add(at.line(), at.column(), code, message, suggestion);
    }

    void add(int line, int column, String code, String message, String suggestion) {
        if (places.add(line + ":" + column)) {
            found.add(new Diagnostic(file, line, column, code, message, rule, suggestion));
        }
    }

    /** Several things may be missing from one rule: their place is the same. */
    void addAlso(Token at, String code, String message, String suggestion) {
        if (places.add(at.line() + ":" + at.column() + code)) {
            found.add(new Diagnostic(file, at.line(), at.column(), code, message, rule, suggestion));
        }
    }

    /** What one change to the file mends wherever it stands, as an import that is missing. */
    void addOnce(Token at, String code, String message, String wayOut) {
        if (mended.add(wayOut)) {
            add(at, code, message, wayOut);
        } else {
            untold++;
        }
    }

    /** With those that were told in another place. */
    int count() {
        return found.size() + untold;
    }

    List<Diagnostic> all() {
        return found;
    }
}

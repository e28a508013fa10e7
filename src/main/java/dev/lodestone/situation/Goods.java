package dev.lodestone.situation;

import dev.lodestone.fact.ControlKind;
import dev.lodestone.fact.ExportControl;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Stage;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The goods of a mineral that are meant: ore and concentrate are different things, as ore and metal are.
 *
 * @param stages empty for all
 * @param form empty for all
 */
record Goods(List<Stage> stages, String form) {
    private static final List<Stage> WORKED_UP = List.of(Stage.REFINED, Stage.PRODUCT, Stage.SECONDARY);
    /** Names of forms that leave none out, or are no more than the number of a tariff. */
    private static final Pattern ALL = Pattern.compile("^(all|total|combined|HS)\\b|\\ball forms\\b");
    /** What a form is told from, and what a source adds to its name. */
    private static final Pattern BESIDES = Pattern.compile("\\bother than\\b.*|\\([^)]*\\)");

    private static final Pattern APART = Pattern.compile("[^a-z]+");
    private static final Set<String> NO_FORMS =
            Set.of("", "and", "or", "of", "with", "the", "in", "content", "weight", "gross");

    /** Technology that no stage is told of is for working ore up: who sells the ore tells nothing of it. */
    static Goods of(ExportControl control) {
        boolean unstaged =
                control.measure() == ControlKind.TECHNOLOGY && control.stages().isEmpty();
        return new Goods(unstaged ? WORKED_UP : control.stages(), control.form() == null ? "" : control.form());
    }

    static Goods at(List<Stage> stages) {
        return new Goods(stages, "");
    }

    /** Whether a form leaves none out, as a table without forms does. */
    static boolean areAll(String form) {
        return form.isEmpty() || ALL.matcher(form).find();
    }

    boolean include(Stage stage) {
        return stages.isEmpty() || stages.contains(stage);
    }

    /** Whether a division of a supply may be one of these goods: two forms whose names share no word are different ones. */
    boolean include(Figures.Whole whole) {
        return include(whole.stage()) && !differ(form, whole.form(), whole.mineral());
    }

    static boolean differ(String one, String other, Mineral mineral) {
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        Set<String> words = words(one, mineral);
        Set<String> others = words(other, mineral);
        return !words.isEmpty() && !others.isEmpty() && words.stream().noneMatch(others::contains);
    }

    /** The words that tell a form from others of the mineral; empty if it is all of them. */
    private static Set<String> words(String form, Mineral mineral) {
        if (ALL.matcher(form).find()) {
            return Set.of();
        }
        String plain = BESIDES.matcher(form).replaceAll("");
        Set<String> words = plain.isBlank() ? new HashSet<>(Set.of("other")) : split(plain);
        words.removeAll(split(mineral.toString()));
        return words;
    }

    private static Set<String> split(String text) {
        return Arrays.stream(APART.split(text.toLowerCase(Locale.ROOT)))
                .map(w -> w.endsWith("s") ? w.substring(0, w.length() - 1) : w)
                .filter(w -> !NO_FORMS.contains(w))
                .collect(Collectors.toCollection(HashSet::new));
    }
}

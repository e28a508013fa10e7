package dev.lodestone.situation;

import dev.lodestone.fact.Mineral;
import java.util.regex.Pattern;

/** What the share of an exposure is of, in words: a mineral, and the form alone that a source counts. */
public final class ShareOf {
    /** What a source adds to the name of a form: numbers of the tariff, how it is weighed, of when it is. */
    private static final Pattern BESIDES = Pattern.compile("\\s*\\([^)]*\\)|,.*");
    /** Names of forms that leave none out, or say no more than the number of a tariff. */
    private static final Pattern ALL =
            Pattern.compile("^($|all\\b|total|combined|HS|refined$|(compounds and metals|metals and compounds)$)");

    private ShareOf() {}

    /** The mineral that an exposure's figure is of: a member where a group is meant, the group whose share stands in for a member. */
    public static Mineral mineral(Exposure exposure) {
        return exposure.what() == null ? exposure.mineral() : exposure.what();
    }

    /** "oxide": the form that a share of the economy's own supply is of; empty where it is of all forms, or no such share. */
    public static String form(Exposure exposure) {
        boolean own = exposure.basis() == Exposure.Basis.IMPORTS || exposure.basis() == Exposure.Basis.USE;
        if (!own || exposure.form().isEmpty()) {
            return "";
        }
        String form = BESIDES.matcher(exposure.form()).replaceAll("").strip();
        String mineral = mineral(exposure).toString();
        if (form.equals(mineral) || form.startsWith(mineral + " ") && !form.startsWith(mineral + " and")) {
            form = form.substring(mineral.length()).strip();
            form = form.startsWith("content of ") ? form.substring("content of ".length()) : form;
        }
        return ALL.matcher(form).find() ? "" : form;
    }

    /** " (oxide)": the same as it follows the mineral in a sentence. */
    public static String inParentheses(Exposure exposure) {
        String form = form(exposure);
        return form.isEmpty() ? "" : " (" + form + ")";
    }
}

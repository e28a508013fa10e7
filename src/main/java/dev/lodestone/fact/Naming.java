package dev.lodestone.fact;

import java.lang.reflect.Method;
import java.util.Map;

/**
 * What people call the types and fields of the vocabulary, where that is not their name written apart ({@code ImportShare} is
 * "import share"): in one place, since most of these names recur in many records.
 */
public final class Naming {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("AsOf", "date"),
            Map.entry("Coming", "announced project"),
            Map.entry("Contested", "disputed state of a measure"),
            Map.entry("Contest", "electoral contest"),
            Map.entry("Derived", "record that follows from facts"),
            Map.entry("Exposed", "record with an exposure"),
            Map.entry("Focus", "economy that is advised"),
            Map.entry("Lead", "lead time"),
            Map.entry("NMinusOne", "supply without its largest supplier"),
            Map.entry("Outsize", "outsized figure"),
            Map.entry("Parameter", "threshold"),
            Map.entry("Plants", "list of plants"),
            Map.entry("PublishedLater", "source published later"),
            Map.entry("Scrap", "scrap supply"));

    /** By {@code Type.field} where one type means something else by it. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("above", "excess over the floor"),
            Map.entry("Litigation.against", "measures that it is against"),
            Map.entry("announced", "day of announcement"),
            Map.entry("answeredOn", "day of the answer"),
            Map.entry("apart", "distance"),
            Map.entry("asOf", "date"),
            Map.entry("before", "earlier figure"),
            Map.entry("by", "economy that acts"),
            Map.entry("both", "figure of both"),
            Map.entry("bought", "part that is bought there"),
            Map.entry("crma", "standing in the EU's list"),
            Map.entry("daysAgo", "days since then"),
            Map.entry("daysTo", "number of days to"),
            Map.entry("decidedAs", "mineral that decides"),
            Map.entry("decidedIn", "days until it is decided"),
            Map.entry("dueIn", "days until it is due"),
            Map.entry("decided", "day of the ruling"),
            Map.entry("SupplyRisk.decided", "value to one decimal"),
            Map.entry("ended", "day of its end"),
            Map.entry("endsIn", "days until it ends"),
            Map.entry("exempt", "exempt minerals"),
            Map.entry("filed", "day of filing"),
            Map.entry("from", "first day"),
            Map.entry("gone", "part phased out"),
            Map.entry("hhi", "HHI"),
            Map.entry("hs", "HS code"),
            Map.entry("in", "place"),
            Map.entry("left", "rest"),
            Map.entry("listed", "sum of all suppliers"),
            Map.entry("now", "present figure"),
            Map.entry("of", "object"),
            Map.entry("Alternatives.of", "counted supply"),
            Map.entry("Concentration.of", "counted supply"),
            Map.entry("ofWorld", "part of the world's"),
            Map.entry("ofYear", "part of a year's"),
            Map.entry("on", "economy concerned"),
            Map.entry("AppliedElection.on", "day"),
            Map.entry("Contest.on", "day"),
            Map.entry("Election.on", "day"),
            Map.entry("Exchange.on", "day"),
            Map.entry("Mandate.on", "day"),
            Map.entry("one", "first one"),
            Map.entry("otherState", "state by the other account"),
            Map.entry("outside", "part that comes from outside"),
            Map.entry("parts", "components"),
            Map.entry("publishedOn", "day of publication"),
            Map.entry("repealedIn", "days until its repeal"),
            Map.entry("resumed", "day of resumption"),
            Map.entry("says", "wording"),
            Map.entry("since", "first day"),
            Map.entry("sold", "part that is sold there"),
            Map.entry("start", "first year"),
            Map.entry("startsIn", "days until it starts"),
            Map.entry("stated", "stated figure"),
            Map.entry("takes", "time that it takes"),
            Map.entry("times", "multiple"),
            Map.entry("to", "recommendation"),
            Map.entry("two", "second one"),
            Map.entry("until", "last day"),
            Map.entry("usdPerTonne", "dollars per tonne"),
            Map.entry("what", "subject"),
            Map.entry("where", "country"),
            Map.entry("who", "speaker"),
            Map.entry("whose", "economy of the figure"));

    /** What is true of something where a field is, as a verb and what follows it. */
    private static final Map<String, String> TRUE = Map.ofEntries(
            Map.entry("atLeast", "is at least"),
            Map.entry("atMost", "is at most"),
            Map.entry("bitten", "has been cut down, by the limits of"),
            Map.entry("within", "is within"),
            Map.entry("computed", "is computed here"),
            Map.entry("counted", "is counted"),
            Map.entry("extends", "is extended"),
            Map.entry("given", "is known on both sides"),
            Map.entry("goesOn", "goes on"),
            Map.entry("holdsBack", "holds something back, by the limit of"),
            Map.entry("inForce", "is in force"),
            Map.entry("known", "is known"),
            Map.entry("matters", "matters at"),
            Map.entry("mattersLittle", "matters little at"),
            Map.entry("movesMarket", "moves the market at"),
            Map.entry("named", "is named itself"),
            Map.entry("ofOne", "is of one mineral"),
            Map.entry("onUsgsList", "is on the USGS list"),
            Map.entry("TradeChange.open", "is left open by the limits of"),
            Map.entry("outputUnknown", "is of unknown output"),
            Map.entry("over", "has run out"),
            Map.entry("own", "is the reader's own"),
            Map.entry("partUnknown", "is of unknown part"),
            Map.entry("paybackUnknown", "is of unknown payback"),
            Map.entry("pricedOnly", "has only become dearer, by the limits of"),
            Map.entry("recovery", "is a recovery plant"),
            Map.entry("restriction", "is a restriction"),
            Map.entry("sharedCode", "has a code that it shares"),
            Map.entry("sized", "has a quantity"),
            Map.entry("tariff", "is a tariff"),
            Map.entry("target", "is a target"),
            Map.entry("telling", "is worth telling"),
            Map.entry("truce", "is a truce"),
            Map.entry("unfelt", "has not been felt, by the limits of"));

    /** Fields that hold what is spoken of anyway, so that a sentence passes over them. */
    private static final Map<String, String> PASSED_OVER = Map.of("NMinusOne", "supply", "MeasuredEffect", "change");

    private Naming() {}

    /** "control" for an {@code ExportControl} as it is applied to an economy and a mineral, "import share" for an {@code ImportShare}. */
    public static String type(String simpleName) {
        String applied = simpleName.replaceFirst("^Applied(?=[A-Z])", "");
        return TYPES.getOrDefault(simpleName, Words.apart(applied));
    }

    /** With "a" or "an" before it, or with neither where it is many. */
    public static String withArticle(String words) {
        return (isMany(words) ? "" : "aeio".indexOf(words.charAt(0)) < 0 ? "a " : "an ") + words;
    }

    /** Whether a verb behind it stands in the plural: "days are", "basis is". */
    public static boolean isMany(String words) {
        String first = words.split(" (?:of|until|that|whose|for which) ", 2)[0];
        return first.matches(".*(?<![siu])s") && !first.equals("news");
    }

    /** What a field is called; empty where a sentence passes over it. */
    public static String field(Class<?> owner, String name) {
        if (name.equals(PASSED_OVER.get(owner.getSimpleName()))) {
            return "";
        }
        String own = FIELDS.get(owner.getSimpleName() + "." + name);
        own = own != null ? own : FIELDS.get(name);
        return own != null ? own : Words.apart(name);
    }

    /** What a method that returns a truth value says of its object: "is named itself", "covers". */
    public static String said(Method method) {
        String name = method.getName();
        String bare = name.matches("is[A-Z].*") ? Character.toLowerCase(name.charAt(2)) + name.substring(3) : name;
        String own = TRUE.getOrDefault(method.getDeclaringClass().getSimpleName() + "." + bare, TRUE.get(bare));
        if (own != null) {
            return own;
        }
        return method.getParameterCount() == 0 && !name.matches("(?:has|may|matters|moves|covers).*")
                ? "is " + Words.apart(bare)
                : Words.apart(bare);
    }

    /** The same denied: "is not named itself", "does not cover". */
    public static String denied(String said) {
        String[] words = said.split(" ", 2);
        String rest = words.length == 1 ? "" : " " + words[1];
        return switch (words[0]) {
            case "is", "are", "has", "may" -> words[0] + (rest.startsWith(" no ") ? rest.substring(3) : " not" + rest);
            default -> "does not " + words[0].replaceFirst("(?<=o)es$|s$", "") + rest;
        };
    }
}

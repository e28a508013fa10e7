package dev.lodestone.intake;

import dev.lodestone.fact.Words;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** What tables call the fields of facts, to suggest the field that a column was meant for. */
public final class FieldNames {
    /** What tables call fields; the first of them that a type has is meant. */
    private static final Map<String, List<String>> ALSO = new HashMap<>();

    static {
        also(
                List.of("supplier", "exporter", "country"),
                "exporter",
                "exporting country",
                "exporting economy",
                "partner",
                "partner country",
                "partner name",
                "origin",
                "country of origin",
                "seller",
                "source country",
                "supplying country",
                "from country",
                "vendor");
        also(List.of("country"), "producer", "producing country");
        also(
                List.of("importer", "economy"),
                "reporter",
                "reporting country",
                "reporter name",
                "buyer",
                "importing country",
                "importing economy",
                "destination",
                "purchaser");
        also(
                List.of("country", "economy", "importer", "by"),
                "country",
                "nation",
                "land",
                "state",
                "territory",
                "country name");
        also(List.of("country", "importer"), "economy");
        also(
                List.of("mineral", "minerals"),
                "metal",
                "commodity",
                "material",
                "raw material",
                "element",
                "substance",
                "mineral name",
                "critical mineral",
                "resource");
        also(List.of("minerals", "mineral"), "minerals", "materials", "products covered", "minerals covered");
        also(List.of("period"), "year", "years", "time", "vintage", "reference year", "data year", "time period");
        also(
                List.of("share", "rate", "reliance"),
                "percent",
                "percentage",
                "share pct",
                "pct",
                "market share",
                "import share",
                "share of imports",
                "imports share",
                "world share",
                "share of world",
                "share of production",
                "production share",
                "shares",
                "part");
        also(List.of("quantity", "value"), "amount");
        also(
                List.of("quantity"),
                "tonnes",
                "volume",
                "production",
                "output",
                "weight",
                "mass",
                "tonnage",
                "consumption",
                "demand",
                "mine production",
                "refinery production",
                "supply",
                "figure",
                "net weight");
        also(List.of("unit"), "units", "uom", "unit of measure", "measurement unit", "quantity unit");
        also(List.of("usdPerTonne"), "price", "average price", "usd per tonne");
        also(
                List.of("source"),
                "reference",
                "references",
                "publication",
                "url",
                "link",
                "citation",
                "data source",
                "sources");
        also(List.of("publishedOn"), "published", "publication date", "published on", "date of publication");
        also(
                List.of("from"),
                "start",
                "start date",
                "effective",
                "effective date",
                "effective from",
                "in force from",
                "entry into force",
                "date of entry into force",
                "in force since",
                "in force",
                "date in force",
                "since",
                "effective on",
                "date implemented",
                "implementation date",
                "date of implementation",
                "start of application",
                "valid from");
        also(
                List.of("until"),
                "end",
                "end date",
                "expiry",
                "expires",
                "valid until",
                "to",
                "expiry date",
                "expiration date",
                "date removed",
                "removal date",
                "end of application");
        also(
                List.of("announced"),
                "announcement",
                "announced on",
                "date announced",
                "announcement date",
                "date of announcement");
        also(
                List.of("on"),
                "target",
                "targets",
                "target country",
                "affected country",
                "affected countries",
                "against",
                "targeted country",
                "targeted countries",
                "targeted economy",
                "applies to",
                "towards",
                "affected jurisdictions");
        also(
                List.of("by"),
                "imposing country",
                "imposed by",
                "implementing country",
                "implementing jurisdiction",
                "implementing economy",
                "country imposing",
                "issuing country",
                "restricting country",
                "country applying the measure",
                "issuer",
                "levied by",
                "controlling country");
        also(
                List.of("measure", "kind"),
                "type of measure",
                "measure type",
                "restriction",
                "restriction type",
                "type of restriction",
                "intervention type",
                "kind of measure");
        also(
                List.of("stage"),
                "supply chain stage",
                "step",
                "processing stage",
                "supply stage",
                "stage of production",
                "value chain stage");
        also(List.of("form"), "product form", "product", "grade");
        also(
                List.of("reliance"),
                "net import reliance",
                "import reliance",
                "nir",
                "import dependency",
                "import dependence");
        also(List.of("hs"), "hs code", "hs6", "commodity code", "tariff code");
        also(List.of("value"), "customs value", "trade value", "value usd", "import value");
        also(List.of("name", "company"), "company", "operator", "project", "plant", "site");
        also(List.of("rate"), "tariff", "duty", "duty rate", "tariff rate");
        also(
                List.of("days"),
                "days of cover",
                "days of supply",
                "days of use",
                "days of consumption",
                "cover",
                "days in stock");
        also(List.of("holder"), "held by", "held with");
        also(
                List.of("quantity"),
                "capacity",
                "annual capacity",
                "nameplate capacity",
                "design capacity",
                "planned capacity");
        also(
                List.of("firstYear"),
                "start year",
                "first year",
                "startup",
                "start up",
                "year of start",
                "expected start",
                "online");
        also(List.of("status"), "stage of development", "project status", "phase");
        also(List.of("confidence"), "reliability", "certainty");
    }

    private static void also(List<String> fields, String... names) {
        for (String name : names) {
            ALSO.put(name, fields);
        }
    }

    private FieldNames() {}

    /**
     * The field that a column was most likely meant for, or null.
     *
     * @param fields of the type
     * @param taken columns that the table has
     */
    static String meant(String column, Collection<String> fields, Collection<String> taken) {
        TreeSet<String> open = new TreeSet<>(fields);
        open.removeAll(taken);
        String plain = plain(column);
        for (String field : open) {
            if (plain.replace(" ", "").equalsIgnoreCase(field)) {
                return field;
            }
        }
        for (String also : ALSO.getOrDefault(plain, List.of())) {
            if (open.contains(also)) {
                return also;
            }
        }
        return Words.nearest(column, open);
    }

    /** The fields that go by such a name in any type, the likeliest first. */
    public static List<String> called(String column) {
        return ALSO.getOrDefault(plain(column), List.of());
    }

    private static String plain(String column) {
        return column.strip().replace('_', ' ').replace('-', ' ').toLowerCase(Locale.ROOT);
    }
}

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
    /**
     * What tables call fields, a line for each: fields, the first of which that a type has is meant, and what they are called.
     */
    private static final Map<String, List<String>> ALSO = byName("""
            supplier, exporter, country: exporter, exporting country, exporting economy, partner, partner country, \
                    partner name, origin, country of origin, seller, source country, supplying country, from country, vendor
            country: producer, producing country
            importer, economy: reporter, reporting country, reporter name, buyer, importing country, importing economy, \
                    destination, purchaser
            country, economy, importer, by: country, nation, land, state, territory, country name
            country, importer: economy
            mineral, minerals: metal, commodity, material, raw material, element, substance, mineral name, critical mineral, \
                    resource
            minerals, mineral: minerals, materials, products covered, minerals covered
            period: year, years, time, vintage, reference year, data year, time period
            share, rate, reliance: percent, percentage, share pct, pct, market share, import share, share of imports, \
                    imports share, world share, share of world, share of production, production share, shares, part
            quantity, value: amount
            quantity: tonnes, volume, production, output, weight, mass, tonnage, consumption, demand, mine production, \
                    refinery production, supply, figure, net weight, capacity, annual capacity, nameplate capacity, \
                    design capacity, planned capacity
            unit: units, uom, unit of measure, measurement unit, quantity unit
            usdPerTonne: price, average price, usd per tonne
            source: reference, references, publication, url, link, citation, data source, sources
            publishedOn: published, publication date, published on, date of publication
            from: start, start date, effective, effective date, effective from, in force from, entry into force, \
                    date of entry into force, in force since, in force, date in force, since, effective on, date implemented, \
                    implementation date, date of implementation, start of application, valid from
            until: end, end date, expiry, expires, valid until, to, expiry date, expiration date, date removed, removal date, \
                    end of application
            announced: announcement, announced on, date announced, announcement date, date of announcement
            on: target, targets, target country, affected country, affected countries, against, targeted country, \
                    targeted countries, targeted economy, applies to, towards, affected jurisdictions
            by: imposing country, imposed by, implementing country, implementing jurisdiction, implementing economy, \
                    country imposing, issuing country, restricting country, country applying the measure, issuer, levied by, \
                    controlling country
            measure, kind: type of measure, measure type, restriction, restriction type, type of restriction, \
                    intervention type, kind of measure
            stage: supply chain stage, step, processing stage, supply stage, stage of production, value chain stage
            form: product form, product, grade
            reliance: net import reliance, import reliance, nir, import dependency, import dependence
            hs: hs code, hs6, commodity code, tariff code
            value: customs value, trade value, value usd, import value
            name, company: company, operator, project, plant, site
            rate: tariff, duty, duty rate, tariff rate
            days: days of cover, days of supply, days of use, days of consumption, cover, days in stock, days of stock, \
                    days of stocks, days of inventory, stock days, stock in days, stock cover
            holder: held by, held with
            firstYear: start year, first year, startup, start up, year of start, expected start, online
            status: stage of development, project status, phase
            confidence: reliability, certainty
            """);

    private static Map<String, List<String>> byName(String lines) {
        Map<String, List<String>> names = new HashMap<>();
        lines.lines().map(line -> line.split(": ")).forEach(line -> {
            for (String name : line[1].split(", +")) {
                names.put(name, List.of(line[0].split(", ")));
            }
        });
        return names;
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

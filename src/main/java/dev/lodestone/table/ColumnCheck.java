package dev.lodestone.table;

import dev.lodestone.fact.FactType;
import dev.lodestone.fact.Words;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a profile takes of a table's columns: nothing that it does not take is passed over in silence. */
record ColumnCheck(Profile profile, Map<String, Integer> columns, List<String> header) {

    /** @throws BadInput if a field that has to be there has no column */
    void tell(ImportReport findings) {
        required();
        profile.notes().forEach(findings::note);
        Set<String> used = profile.columns();
        columns.forEach((name, place) -> {
            if (used.contains(name) || profile.turns(header.get(place))) {
                return;
            }
            findings.note("column '" + header.get(place) + "' is not taken: " + profile.whyUnused(name));
        });
    }

    private void required() {
        List<Problem> missing = new ArrayList<>();
        for (Block block : profile.blocks()) {
            for (FactType.Field field : block.type().fields()) {
                FieldRule rule = block.fields().get(field.name());
                if (!field.optional() && rule != null && !canBe(rule, block)) {
                    String wanted = rule.columns().stream().findFirst().orElse("");
                    String nearest = Words.nearest(wanted, columns.keySet());
                    missing.add(new Problem(
                            profile.name(),
                            "no column for '" + field.name() + "' of "
                                    + block.type().name() + ": looked for " + String.join(", ", rule.columns()),
                            nearest == null ? "add the table's own name to the profile" : "is it '" + nearest + "'?"));
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new BadInput(missing);
        }
    }

    private boolean canBe(FieldRule rule, Block block) {
        return rule.options().stream().anyMatch(option -> {
            Set<String> looked = option.columns();
            return looked.isEmpty()
                    || option.text() != null && option.text().columns().isEmpty()
                    || looked.stream()
                            .anyMatch(c -> columns.containsKey(c)
                                    || profile.further().containsKey(c)
                                    || profile.gather() != null
                                    || block.isTurned() && (c.equals(RowView.CELL) || c.equals(RowView.HEADING)));
        });
    }
}

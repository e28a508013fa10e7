package dev.lodestone.lsp;

import dev.lodestone.fact.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;

/** The line above each rule: how many cases it has, and in how many dossiers it fires. */
final class Lenses {

    private Lenses() {}

    /** @param fires the dossiers in which a rule fires; null where that is not known yet */
    static List<CodeLens> of(Snapshot snapshot, String file, Function<String, Set<String>> fires) {
        List<CodeLens> lenses = new ArrayList<>();
        for (Mention mention : snapshot.mentions().getOrDefault(file, List.of())) {
            if (mention.kind() == Mention.Kind.RULE && mention.declares()) {
                int cases = snapshot.cases(mention.name()).size();
                String told = told(cases, fires.apply(mention.name()));
                lenses.add(new CodeLens(mention.range(), new Command(told, ""), null));
            }
        }
        return lenses;
    }

    /** "3 cases, fires in 2 dossiers"; the cases alone as long as the dossiers are not known. */
    static String told(int cases, Set<String> fires) {
        String some = cases == 0 ? "no case" : Words.count(cases, "case");
        if (fires == null) {
            return some;
        }
        return some + ", fires in " + (fires.isEmpty() ? "no dossier" : Words.count(fires.size(), "dossier"));
    }
}

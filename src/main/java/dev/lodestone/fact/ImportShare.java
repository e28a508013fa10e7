package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** A supplier's share of an economy's imports of a mineral. */
@About("A supplier's share of an economy's imports of a mineral.")
public record ImportShare(
        String id,

        @About(value = "the importing economy", example = "US")
        Economy importer,

        @About(value = "the country of dispatch, not always of origin; OTHER for the rest", example = "CN")
        Economy supplier,

        Mineral mineral,

        @About(value = "mined, refined, product or secondary", example = "refined")
        Stage stage,

        @About(value = "share of the imports", unit = "share", example = "98%")
        Estimate share,

        @About(value = "what is counted, where a stage has several forms", optional = true, example = "metal")
        String form,

        Period period,
        Confidence confidence,
        LocalDate publishedOn,
        String source)
        implements Figure {

    public ImportShare {
        Check.fact(id, source)
                .has("importer", importer)
                .has("supplier", supplier)
                .has("mineral", mineral)
                .has("stage", stage)
                .has("share", share)
                .share("share", share)
                .done();
    }

    @Override
    public Estimate figure() {
        return share;
    }

    @Override
    public List<Object> series() {
        return Series.of(importer, mineral, stage, form);
    }

    @Override
    public List<Object> reading() {
        return Series.of(importer, supplier, mineral, stage, form);
    }
}

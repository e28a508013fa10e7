package dev.lodestone.fact;

/** Units of mass that tables of minerals use. */
public enum Unit {
    KG(0.001),
    T(1),
    KT(1_000),
    MT(1_000_000);

    private final double tonnes;

    Unit(double tonnes) {
        this.tonnes = tonnes;
    }

    public double toTonnes(double quantity) {
        return quantity * tonnes;
    }

    @Override
    public String toString() {
        return this == MT ? "Mt" : Words.of(this);
    }
}

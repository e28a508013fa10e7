package dev.lodestone.fact;

/** What a cost was stated in; nothing is converted without a rate. */
public enum Currency {
    USD("dollars"),
    EUR("euros"),
    AUD("Australian dollars"),
    CAD("Canadian dollars"),
    JPY("yen"),
    KRW("won"),
    INR("rupees");

    private final String name;

    Currency(String name) {
        this.name = name;
    }

    /** As it stands behind a number. */
    public String inText() {
        return name;
    }

    @Override
    public String toString() {
        return Words.of(this);
    }
}

package dev.lodestone.advice;

/** A sentence for page one, made when it is read: of the flags of an answer only a few lead there. */
public final class Brief {
    private final Sentence sentence;
    private final Object[] values;

    /** @param values of the sentence's variables, in their order */
    Brief(Sentence sentence, Object[] values) {
        this.sentence = sentence;
        this.values = values;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Brief b && toString().equals(b.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        return sentence.fill(values);
    }
}

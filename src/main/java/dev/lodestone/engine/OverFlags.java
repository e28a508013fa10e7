package dev.lodestone.engine;

/** The rules of the second pass; built when there is something for them, which most services never see. */
public final class OverFlags {
    private final Compiler compiler;
    private RuleRunner core;

    OverFlags(Compiler compiler) {
        this.compiler = compiler;
    }

    public boolean isEmpty() {
        return compiler.cards().isEmpty();
    }

    public synchronized RuleRunner core() {
        if (core == null) {
            core = compiler.core();
        }
        return core;
    }
}

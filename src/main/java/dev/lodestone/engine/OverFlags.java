package dev.lodestone.engine;

/** The rules of the second pass; built when there is something for them, which most services never see. */
final class OverFlags {
    private final Compiler compiler;
    private RuleRunner core;

    OverFlags(Compiler compiler) {
        this.compiler = compiler;
    }

    boolean isEmpty() {
        return compiler.cards().isEmpty();
    }

    synchronized RuleRunner core() {
        if (core == null) {
            core = compiler.core();
        }
        return core;
    }
}

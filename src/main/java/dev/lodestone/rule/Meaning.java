package dev.lodestone.rule;

import java.lang.reflect.Method;

/**
 * What a checked expression stands for.
 *
 * @param type the type of its value
 * @param method what is called for it: a field's accessor, a method, a function; null if nothing is
 * @param constant what it is always: an enum's value, {@code Economy.EU}; null if it is no constant
 */
public record Meaning(Class<?> type, Method method, Object constant) {}

package dev.lodestone.fact;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a rule may ask for and not be told: it can be null. Of fields of fact types {@link About#optional} says so. On a
 * parameter of a method: null may be handed over. What is not marked is always there, and the checks of rules rely on it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD, ElementType.PARAMETER})
public @interface MayBeMissing {}

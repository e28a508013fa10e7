package dev.lodestone.fact;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One sentence on a fact type or a field; JSON Schema, docs/facts.md and the page's form print it. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT})
public @interface About {
    String value();

    /** A field that may be missing; every other field is required. */
    boolean optional() default false;

    /** How the figure is counted: {@code share} (0 to 1, or "98%") or the unit's name for any other number. */
    String unit() default "";

    /** A value as a user would write it in JSON, without quotes. */
    String example() default "";
}

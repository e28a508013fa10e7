package dev.lodestone.fact;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is told of a field.
 *
 * @param value in a sentence
 * @param optional whether it may be missing
 * @param unit how a figure is counted; empty for what is none
 * @param example as a user would write it in JSON, without quotes
 */
public record AboutField(String value, boolean optional, String unit, String example) {

    /** Fields that many facts have alike; one that says something else says it itself. */
    private record Shared(
            @About(value = "unique name; made from the content if missing", optional = true, example = "CN-06")
            String id,

            @About(value = "the economy it is about", example = "US")
            Economy economy,

            @About(value = "the mineral", example = "gallium")
            Mineral mineral,

            @About(value = "mined, refined, product or secondary", optional = true, example = "refined")
            Stage stage,

            @About(value = "the years of the figure", optional = true, example = "2024")
            Period period,

            @About(value = "the day it was made known", optional = true, example = "2024-12-03")
            LocalDate announced,

            @About(value = "its first day in force", optional = true, example = "2024-12-03")
            LocalDate from,

            @About(
                    value = "whether the source says that it is in force, without its first day",
                    optional = true,
                    example = "true")
            boolean inForce,

            @About(value = "its last day in force by its own terms", optional = true, example = "2027-12-31")
            LocalDate until,

            @About(value = "periods in which it does not apply", optional = true, example = "2025-11-09/2026-11-27")
            List<Suspension> suspensions,

            @About(
                    value = "a day on which it was seen in force again after its last suspension",
                    optional = true,
                    example = "2026-12-01")
            LocalDate resumed,

            @About(value = "first day on which a later act had ended it", optional = true, example = "2026-02-20")
            LocalDate ended,

            @About(value = "repealed, struck-down or superseded", optional = true, example = "struck-down")
            Ending ending,

            @About(
                    value = "how exactly its dates are known: day, month or year; a day if missing",
                    optional = true,
                    example = "month")
            Precision precision,

            @About(value = "confirmed, partly or claimed; unstated if missing", optional = true, example = "partly")
            Confidence confidence,

            @About(value = "the day on which the source was published", optional = true, example = "2026-02-06")
            LocalDate publishedOn,

            @About(value = "where it can be looked up", example = "USGS Mineral Commodity Summaries 2026")
            String source) {}

    /** A field as it is told from others. */
    private record Named(String name, Class<?> type) {
        static Named of(RecordComponent component) {
            return new Named(component.getName(), component.getType());
        }
    }

    private static final Map<Named, AboutField> SHARED =
            Stream.of(Shared.class.getRecordComponents()).collect(Collectors.toMap(Named::of, AboutField::own));

    /** By its own annotation, else as of the fields that facts share; null if nothing is told. */
    public static AboutField of(RecordComponent component) {
        AboutField own = own(component);
        return own == null && Fact.class.isAssignableFrom(component.getDeclaringRecord())
                ? SHARED.get(Named.of(component))
                : own;
    }

    /** What is told of the field that a method reads; null if it reads none, or nothing is told. */
    public static AboutField of(Method method) {
        RecordComponent[] components = method.getDeclaringClass().getRecordComponents();
        for (RecordComponent component : components == null ? new RecordComponent[0] : components) {
            if (component.getName().equals(method.getName()) && method.getParameterCount() == 0) {
                return of(component);
            }
        }
        return null;
    }

    private static AboutField own(RecordComponent component) {
        About about = component.getAnnotation(About.class);
        return about == null ? null : new AboutField(about.value(), about.optional(), about.unit(), about.example());
    }
}

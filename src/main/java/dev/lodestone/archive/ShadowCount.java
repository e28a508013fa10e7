package dev.lodestone.archive;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * In how many answers a draft that runs beside the live rules says otherwise.
 *
 * @param rule whose flag; empty where answers as a whole are counted
 * @param what raised, cleared or changed; for answers as a whole: same, different, failed or skipped
 * @param answers how many
 * @param example a record that shows it; empty if none was named
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ShadowCount(String rule, String what, long answers, String example) {}

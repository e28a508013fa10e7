package dev.lodestone.advice;

/** An answer with everything behind it. */
public record Explained(Assessment assessment, Explanation explanation) {}

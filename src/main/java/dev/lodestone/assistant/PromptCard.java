package dev.lodestone.assistant;

import java.util.List;

/**
 * A common question, ready to be asked.
 *
 * @param text with {@code {name}} where an argument goes
 */
record PromptCard(String name, String title, String description, List<Argument> arguments, String text) {

    /** @param otherwise what stands for it where it is not given */
    record Argument(String name, String description, boolean required, String otherwise) {}
}

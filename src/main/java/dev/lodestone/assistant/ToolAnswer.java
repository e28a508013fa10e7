package dev.lodestone.assistant;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a tool answers.
 *
 * @param text for people
 * @param structured the same for programs, as the tool's output schema has it
 */
record ToolAnswer(String text, ObjectNode structured) {}

package dev.lodestone.assistant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.access.Role;

/**
 * What is published of a tool.
 *
 * @param title for people
 * @param role that it takes
 * @param records whether its answers may be put on record
 * @param input JSON schema of its arguments
 * @param output JSON schema of its structured answers
 */
record ToolCard(
        String name,
        String title,
        String description,
        Role role,
        boolean records,
        ObjectNode input,
        ObjectNode output) {}

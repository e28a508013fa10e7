/** what assistants may ask: tools, resources and prompts of the Model Context Protocol, and drafts of facts judged. */
package dev.lodestone.assistant;

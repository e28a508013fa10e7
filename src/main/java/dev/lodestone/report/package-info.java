/** assessments to JSON, Markdown, CSV. */
package dev.lodestone.report;

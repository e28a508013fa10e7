/** for rule authors: check, cases, coverage, vocabulary, live rules. */
package dev.lodestone.workbench;

/** what changes in the advice on kept dossiers, as facts, rules and days change: told once, kept, sent on. */
package dev.lodestone.watch;

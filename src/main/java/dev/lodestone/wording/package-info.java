/** conditions of rules and their values in English. */
package dev.lodestone.wording;

/** other people's tables to facts: profiles that say how, units, what is left out and why. */
package dev.lodestone.table;

/** Drools' own compiler, which concludes the same from the same files. */
package dev.lodestone.witness;

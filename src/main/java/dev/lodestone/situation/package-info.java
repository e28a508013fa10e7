/** the facts as they stand at a date: vintages, states of measures, indicators (Derived records). */
package dev.lodestone.situation;

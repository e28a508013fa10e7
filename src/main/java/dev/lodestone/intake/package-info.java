/** JSON, CSV, XLSX to facts, with located errors. */
package dev.lodestone.intake;

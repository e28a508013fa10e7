/** how likely each flag is: draws of what is uncertain, assessed by the rules. */
package dev.lodestone.odds;

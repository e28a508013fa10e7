/** a supplier stops: stocks, others' output, the gap month by month, its cost. */
package dev.lodestone.stress;

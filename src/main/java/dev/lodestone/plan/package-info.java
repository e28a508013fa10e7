/** what measures would change, proved by assessing facts with them in place, and plans that put measures together. */
package dev.lodestone.plan;

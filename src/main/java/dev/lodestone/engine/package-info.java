/** checked rules as they run: compiled, parted, what they look at, and the reasons of what they conclude. */
package dev.lodestone.engine;

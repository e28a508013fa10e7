/** every assessment kept: store, replay. */
package dev.lodestone.archive;

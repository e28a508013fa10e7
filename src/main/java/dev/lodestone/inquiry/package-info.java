/** questions asked of the engine: comparison, why not, sensitivity, timeline. */
package dev.lodestone.inquiry;

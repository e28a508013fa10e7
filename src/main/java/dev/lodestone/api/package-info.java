/** REST resources, problem bodies. */
package dev.lodestone.api;

/** what the builder of the native binary is told. */
package dev.lodestone.nativeimage;

/** rules as one signed file: built, signed, verified, and pulled from a server by services. */
package dev.lodestone.bundle;

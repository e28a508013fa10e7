/** one command each. */
package dev.lodestone.cli;

/** a life for rules: drafted, proved, approved by another person, live, retired. */
package dev.lodestone.revision;

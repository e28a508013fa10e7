/** what the service can be told: all settings, and what is wrong with those that are given. */
package dev.lodestone.settings;

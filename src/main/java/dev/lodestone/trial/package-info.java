/** one rule tried by itself: how far it comes, what fails, how long it takes. */
package dev.lodestone.trial;

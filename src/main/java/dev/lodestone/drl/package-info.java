/** reads rule text and checks it: lexer, grammar, types, lints; default deny, and no Drools. */
package dev.lodestone.drl;

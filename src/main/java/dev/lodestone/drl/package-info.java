/** reads rule text: lexer, grammar, vocabulary, types, lints; default deny, and no Drools. */
package dev.lodestone.drl;

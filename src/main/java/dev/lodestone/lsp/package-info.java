/** for rule authors' editors: the language server, by the checks and the vocabulary. */
package dev.lodestone.lsp;

/** rule files, parameters, tables and workbooks, and what responses say, as they are read. */
package dev.lodestone.rulebook;

/** would it have warned: past months advised by what was known then, against what happened. */
package dev.lodestone.hindcast;

/** options and plans over draws: what each leaves, how much worse than the best it is, and when it fails. */
package dev.lodestone.robust;

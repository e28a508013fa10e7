/** what keeps the process alive: its memory, and threads that others rely on, begun again and told of in /q/health/live. */
package dev.lodestone.vital;

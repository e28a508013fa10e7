/** the advisor: facts to an Assessment, its reasons, doubts and figures; what differs asked again. */
package dev.lodestone.advisor;

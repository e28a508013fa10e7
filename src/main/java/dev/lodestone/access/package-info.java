/** who may do what: keys, OIDC, roles. */
package dev.lodestone.access;

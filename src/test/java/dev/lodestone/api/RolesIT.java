package dev.lodestone.api;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same over HTTP, answered by the native binary: it has the annotations, too. */
@QuarkusIntegrationTest
class RolesIT extends RolesTest {}

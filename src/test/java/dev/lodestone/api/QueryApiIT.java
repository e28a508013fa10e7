package dev.lodestone.api;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same over HTTP, answered by the native binary. */
@QuarkusIntegrationTest
class QueryApiIT extends QueryApiTest {}

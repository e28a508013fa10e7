package dev.lodestone.page;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same page, served by the native binary. */
@QuarkusIntegrationTest
class KeepPageIT extends KeepPageTest {}

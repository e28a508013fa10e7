package dev.lodestone.page;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same files, sent by the native binary: views look as they do when the JVM sends them. */
@QuarkusIntegrationTest
class PageFilesIT extends PageFilesTest {}

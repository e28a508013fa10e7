package dev.lodestone.page;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

/** The same page, served by the native binary. */
@QuarkusIntegrationTest
@TestProfile(AuthorPageTest.Authoring.class)
class AuthorPageIT extends AuthorPageTest {}

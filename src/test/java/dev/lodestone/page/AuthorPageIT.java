package dev.lodestone.page;

import dev.lodestone.api.EditableRules;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

/** The same page, served by the native binary. */
@QuarkusIntegrationTest
@TestProfile(EditableRules.Good.class)
class AuthorPageIT extends AuthorPageTest {}

package dev.lodestone.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestone.intake.BadInput;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an archive is: a file, or a database of PostgreSQL by its full address. */
class AddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"archive.db", "C:\\lodestone\\archive.db", "data/our: archive.db", "jdbc:sqlite:archive.db"})
    void a_file_is_one(String place) {
        assertThat(Address.of(place).isSqlite()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://db/lodestone",
                "postgres://anna:secret@db/lodestone?sslmode=require",
                "jdbc:postgres://db/lodestone",
                "jdbc:mysql://db/lodestone"
            })
    void another_address_is_no_file_and_is_told_without_its_secrets(String place) {
        assertThatThrownBy(() -> Address.of(place))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("is neither a file nor an address of PostgreSQL")
                .hasMessageContaining("write jdbc:postgresql://HOST:5432/NAME")
                .hasMessageNotContaining("secret")
                .hasMessageNotContaining("sslmode");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://anna:secret@db/lodestone",
                "jdbc:postgresql://anna:se/secret@db:5432/lodestone?sslmode=require",
                "jdbc:postgresql://secret@db/lodestone"
            })
    void a_user_and_a_password_belong_into_their_settings(String place) {
        assertThatThrownBy(() -> Address.of(place))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("'jdbc:postgresql://…@db")
                .hasMessageContaining("set lodestone.archive.user and lodestone.archive.password")
                .hasMessageNotContaining("secret");
    }
}

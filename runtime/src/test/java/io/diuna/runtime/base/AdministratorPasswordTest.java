// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.runtime.PasswordCommand;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdministratorPasswordTest {

    @TempDir
    private Path folder;

    /** Verifies a password as the access bundle does. */
    private static boolean matches(Path file, String password) throws IOException, GeneralSecurityException {
        String[] parts = Files.readString(file).strip().split(":", -1);
        assertThat(parts).hasSize(4);
        assertThat(parts[0]).isEqualTo("pbkdf2-sha256");
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] hash = Base64.getDecoder().decode(parts[3]);
        assertThat(salt).hasSize(16);
        assertThat(hash).hasSize(32);
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, Integer.parseInt(parts[1]), 256);
        byte[] again = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(spec)
                .getEncoded();
        return java.util.Arrays.equals(hash, again);
    }

    @Test
    void onlyASaltedHashIsStored() throws IOException, GeneralSecurityException {
        Path file = folder.resolve("administrator");
        AdministratorPassword password = new AdministratorPassword(file);
        assertThat(password.exists()).isFalse();
        password.set("zażółć gęślą");
        assertThat(password.exists()).isTrue();
        String first = Files.readString(file);
        assertThat(first)
                .startsWith("pbkdf2-sha256:210000:")
                .as("base64 only, without the password's letters")
                .matches("[\\w:/+=-]+\\n");
        assertThat(matches(file, "zażółć gęślą")).isTrue();
        assertThat(matches(file, "zazolc gesla")).isFalse();
        password.set("zażółć gęślą");
        assertThat(Files.readString(file)).isNotEqualTo(first);
    }

    @Test
    void aRandomPasswordIsLongAndReadable() throws IOException, GeneralSecurityException {
        Path file = folder.resolve("administrator");
        String password = new AdministratorPassword(file).setRandom();
        assertThat(password).matches("([a-hjkm-z2-9]{5}-){3}[a-hjkm-z2-9]{5}");
        assertThat(matches(file, password)).isTrue();
        assertThat(new AdministratorPassword(file).setRandom()).isNotEqualTo(password);
    }

    @Test
    void theCommandReadsALineOfStandardInput() throws IOException, GeneralSecurityException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DataFolder data = DataFolder.prepare(folder);
        command(data, out).execute(null, new BufferedReader(new StringReader("long enough\n")));
        assertThat(matches(data.administrator(), "long enough")).isTrue();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("user diuna", folder.toString())
                .doesNotContain("long enough");
    }

    @Test
    void theCommandRejectsAShortPassword() {
        DataFolder data = DataFolder.prepare(folder);
        for (String line : new String[] {"", "\n", "1234567\n"}) {
            assertThatThrownBy(() -> command(data, new ByteArrayOutputStream())
                            .execute(null, new BufferedReader(new StringReader(line))))
                    .isInstanceOf(CliException.class)
                    .hasMessageContaining("at least 8 characters");
        }
        assertThat(data.administrator()).doesNotExist();
    }

    private static PasswordCommand command(DataFolder data, ByteArrayOutputStream out) {
        return new PasswordCommand(data, new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    @Test
    void onlyTheStoredPasswordMatches() throws IOException {
        AdministratorPassword password = new AdministratorPassword(folder.resolve("administrator"));
        assertThat(password.matches("first")).isFalse();
        password.set("first");
        assertThat(password.matches("first")).isTrue();
        assertThat(password.matches("second")).isFalse();
        Files.writeString(folder.resolve("administrator"), "pbkdf2-sha256:210000:!:!");
        assertThat(password.matches("first")).isFalse();
    }
}

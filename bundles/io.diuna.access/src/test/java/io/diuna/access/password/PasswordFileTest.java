// SPDX-License-Identifier: Apache-2.0
package io.diuna.access.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordFileTest {

    @TempDir
    Path folder;

    private final AtomicInteger changes = new AtomicInteger();

    @Test
    void rereadsAChangedFile() throws IOException {
        Path path = folder.resolve("administrator");
        PasswordFile file = new PasswordFile(path, changes::incrementAndGet);
        assertThat(file.hash()).isNull();

        Files.writeString(path, PasswordHashTest.SECRET);
        PasswordHash first = Objects.requireNonNull(file.hash());
        assertThat(first.matches("secret")).isTrue();
        assertThat(file.hash()).isSameAs(first);

        // Same length, and possibly the same modification time.
        Path other = folder.resolve("new");
        Files.writeString(other, PasswordHashTest.SECRET.replace("1000", "1001"));
        Files.move(other, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        PasswordHash second = Objects.requireNonNull(file.hash());
        assertThat(second.matches("secret")).isFalse();
        assertThat(changes).as("the first password is no change").hasValue(1);

        Files.setLastModifiedTime(path, FileTime.fromMillis(0));
        file.hash();
        assertThat(changes).as("the same content is no change").hasValue(1);

        Files.writeString(path, "broken");
        assertThat(file.hash()).isNull();

        Files.delete(path);
        assertThat(file.hash()).isNull();
    }

    @Test
    void treatsAFolderAsNoPassword() throws IOException {
        Files.createDirectory(folder.resolve("administrator"));
        assertThat(new PasswordFile(folder.resolve("administrator"), changes::incrementAndGet).hash())
                .isNull();
    }
}

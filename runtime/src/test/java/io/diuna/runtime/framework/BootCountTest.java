// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BootCountTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void setUp() {
        file = folder.resolve("boots");
    }

    private int begin() {
        return new BootCount(file).begin();
    }

    @Test
    void failedStartsAreCounted() {
        assertThat(begin()).isEqualTo(0);
        assertThat(begin()).isEqualTo(1);
        assertThat(begin()).isEqualTo(2);
        assertThat(begin()).isEqualTo(BootCount.LIMIT);
    }

    @Test
    void aSuccessfulStartResetsTheCount() {
        begin();
        begin();
        BootCount successful = new BootCount(file);
        assertThat(successful.begin()).isEqualTo(2);
        successful.markSuccessful();
        successful.markSuccessful();
        assertThat(begin()).isEqualTo(0);
    }

    /** A plugin that hangs in each stop does not lead to safe mode. */
    @Test
    void anEndThatWasAskedForIsNoFailedStart() {
        begin();
        for (int i = 0; i < 5; i++) {
            BootCount asked = new BootCount(file);
            assertThat(asked.begin()).isEqualTo(1);
            asked.discount();
        }
        BootCount successful = new BootCount(file);
        successful.begin();
        successful.markSuccessful();
        successful.discount();
        assertThat(begin()).isEqualTo(0);
    }

    @Test
    void anUnreadableFileCountsAsZero() throws IOException {
        Files.writeString(file, "\0garbage");
        assertThat(begin()).isEqualTo(0);
        assertThat(begin()).isEqualTo(1);
        Files.writeString(file, "-7");
        assertThat(begin()).isEqualTo(0);
    }
}

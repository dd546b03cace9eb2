// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarDigestTest {

    @TempDir
    private Path folder;

    private Path jar(String file, String content, String comment) throws IOException {
        Path jar = folder.resolve(file);
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setComment(comment);
            ZipEntry entry = new ZipEntry("a.txt");
            entry.setTime(0);
            zip.putNextEntry(entry);
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }

    @Test
    void equalJarsHaveOneDigest() throws IOException {
        assertThat(JarDigest.of(jar("one", "light", ""))).isEqualTo(JarDigest.of(jar("two", "light", "")));
    }

    @Test
    void contentOfTheSameLengthIsTold() throws IOException {
        Path before = jar("one", "light", "");
        Path after = jar("two", "night", "");
        assertThat(Files.size(after)).isEqualTo(Files.size(before));
        assertThat(JarDigest.of(after)).isNotEqualTo(JarDigest.of(before));
    }

    @Test
    void aCommentHidesNothing() throws IOException {
        assertThat(JarDigest.of(jar("one", "light", "comment")))
                .isNotEqualTo(JarDigest.of(jar("two", "night", "comment")));
    }

    @Test
    void aFileThatIsNoZipIsReadAsAWhole() throws IOException {
        Path one = Files.writeString(folder.resolve("one"), "first");
        Path two = Files.writeString(folder.resolve("two"), "third");
        Path empty = Files.writeString(folder.resolve("empty"), "");
        assertThat(JarDigest.of(one)).isNotEqualTo(JarDigest.of(two)).isNotEqualTo(JarDigest.of(empty));
    }
}

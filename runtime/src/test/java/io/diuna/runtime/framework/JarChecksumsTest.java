// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarChecksumsTest {

    @TempDir
    private Path folder;

    private Path jar;
    private JarChecksums checksums;

    @BeforeEach
    void addJar() throws IOException {
        Path cache = folder.resolve("cache");
        jar = write("bundle7/version0.0/bundle.jar", new byte[70_000]);
        checksums = new JarChecksums(cache, new DigestFile(folder.resolve("checksums")));
    }

    private Path write(String path, byte[] content) throws IOException {
        Path file = folder.resolve("cache").resolve(path);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    @Test
    void anyFlippedBitIsFound() throws IOException {
        checksums.record();
        assertThat(checksums.damaged()).isEmpty();
        byte[] content = Files.readAllBytes(jar);
        for (int bit = 0; bit < content.length * 8; bit += 7_919) {
            content[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(jar, content);
            assertThat(checksums.damaged()).as("bit %d", bit).contains(jar);
            content[bit / 8] ^= (byte) (1 << bit % 8);
        }
        Files.write(jar, new byte[69_999]);
        assertThat(checksums.damaged()).contains(jar);
    }

    @Test
    void aDamagedJarIsNotRecordedAsItIs() throws IOException {
        checksums.record();
        Files.write(jar, new byte[] {1});
        checksums.record();
        assertThat(checksums.damaged()).contains(jar);
    }

    @Test
    void aNewRevisionCountsFromTheNextRecordOn() throws IOException {
        checksums.record();
        Path next = write("bundle7/version0.1/bundle.jar", new byte[10]);
        Files.delete(jar);
        assertThat(checksums.damaged()).isEmpty();
        checksums.record();
        Files.write(next, new byte[11]);
        assertThat(checksums.damaged()).contains(next);
    }

    @Test
    void embeddedJarsCountButDataOfBundlesDoesNot() throws IOException {
        Path embedded = write("bundle7/version0.0/bundle.jar-embedded/lib/a.jar", new byte[10]);
        Path data = write("bundle7/data/own.jar", new byte[10]);
        checksums.record();
        Files.write(data, new byte[11]);
        assertThat(checksums.damaged()).isEmpty();
        Files.write(embedded, new byte[11]);
        assertThat(checksums.damaged()).contains(embedded);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.install;

import io.diuna.scheduler.inspect.JarInspector;
import io.diuna.scheduler.inspect.JarPolicy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Test jars; each written file gets a modification time of its own. */
final class TestJars {

    private static long time = 1_700_000_000_000L;

    private TestJars() {}

    /** Returns an inspector that trusts nobody and requires nothing. */
    static JarInspector inspector() {
        return new JarInspector(Path.of("no", "trust"), InstantSource.system(), JarPolicy.DEFAULT);
    }

    /** Returns a bundle. */
    static byte[] bundle(String symbolicName, String version) {
        return jar(
                Map.of("Bundle-ManifestVersion", "2", "Bundle-SymbolicName", symbolicName, "Bundle-Version", version));
    }

    /** Returns a jar with these manifest headers. */
    static byte[] jar(Map<String, String> headers) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.forEach(manifest.getMainAttributes()::putValue);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            jar.putNextEntry(new JarEntry("org/snake/Snake.class"));
            jar.write(new byte[500]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Returns a jar without a manifest. */
    static byte[] bare() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes)) {
            jar.putNextEntry(new JarEntry("readme.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Path write(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes);
        time += 1_000;
        Files.setLastModifiedTime(file, FileTime.fromMillis(time));
        return file;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.index.publish;

import io.diuna.index.format.FileReference;
import io.diuna.index.format.IndexDocument;
import io.diuna.index.format.VersionEntry;
import io.diuna.index.jar.BundleManifest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Jar of a plugin that is published.
 *
 * @param fileName name of the file
 * @param manifest its manifest
 * @param animations what its descriptors say
 * @param version its version in the index
 */
record PluginJar(String fileName, BundleManifest manifest, AnimationDescriptors animations, VersionEntry version) {

    /**
     * Reads a jar.
     *
     * @throws IOException if it cannot be published; the message goes on after its name
     */
    static PluginJar read(Path jar) throws IOException {
        long size = Files.size(jar);
        if (size > IndexDocument.MOST_JAR_BYTES) {
            throw new IOException("has " + size + " bytes, a plugin has " + IndexDocument.MOST_JAR_BYTES
                    + " at most; make it smaller");
        }
        BundleManifest manifest = BundleManifest.read(jar);
        String fileName = String.valueOf(jar.getFileName());
        VersionEntry version = new VersionEntry(
                manifest.version(),
                manifest.api(),
                Math.max(manifest.java(), VersionEntry.OLDEST_JAVA),
                FileReference.of(fileName),
                size,
                sha256(jar),
                JarSigner.subject(jar));
        return new PluginJar(fileName, manifest, AnimationDescriptors.of(jar), version);
    }

    private static String sha256(Path jar) throws IOException {
        try (DigestInputStream in =
                new DigestInputStream(Files.newInputStream(jar), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) { // each Java has it
            throw new IllegalStateException(e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.index.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/** Signer of a jar. The installer of plugins checks signatures by itself, and more strictly. */
final class JarSigner {

    private static final String FOLDER = "META-INF/";

    private JarSigner() {}

    /**
     * Returns the subject of the certificate that signed a jar; null if it is not signed.
     *
     * @throws IOException if its signature is broken; the message goes on after its name
     */
    static @Nullable String subject(Path path) throws IOException {
        try (JarFile jar = new JarFile(path.toFile(), true)) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (entry.isDirectory() || entry.getName().startsWith(FOLDER)) {
                    continue;
                }
                try (InputStream in = jar.getInputStream(entry)) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
                CodeSigner @Nullable [] signers = entry.getCodeSigners(); // known once the entry was read
                if (signers != null && signers.length > 0) {
                    return subject(signers[0]);
                }
            }
            return null;
        } catch (SecurityException e) {
            throw new IOException("has a broken signature: " + e.getMessage(), e);
        }
    }

    private static String subject(CodeSigner signer) {
        X509Certificate certificate =
                (X509Certificate) signer.getSignerCertPath().getCertificates().get(0);
        return certificate.getSubjectX500Principal().getName().replaceAll("\\p{Cntrl}", "?");
    }
}

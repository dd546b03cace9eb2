// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.inspect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Policy for signatures: a broken one is always refused, a missing or foreign one if signatures are required.
 *
 * @param folder folder of the trusted certificates; read each time, so that a new one counts at once
 * @param clock tells when certificates must be valid
 */
record SignaturePolicy(Path folder, InstantSource clock) {

    /**
     * Verifies the signature of a jar.
     *
     * @param names the names of its entries
     * @param required true to refuse a jar without a trusted signer
     * @return the subject of the trusted certificate that signed it; null if there is none
     */
    @Nullable
    String signer(Path jar, Collection<String> names, boolean required) throws IOException, JarRefusedException {
        Set<CodeSigner> signers = JarSignature.signers(jar, names);
        String refusal = "is not signed, and requireSignatures of io.diuna.plugins is set; sign it with jarsigner,"
                + " with a certificate that is in config/trust";
        if (!signers.isEmpty()) {
            TrustedCertificates trusted = TrustedCertificates.read(folder);
            Instant at = now(jar);
            for (CodeSigner signer : signers) {
                List<X509Certificate> chain = chain(signer);
                String subject = subject(chain.get(0));
                String why = trusted.refusal(chain, at);
                if (why == null) {
                    return subject;
                }
                refusal = "is signed by " + subject + ", whose certificate " + why;
            }
        }
        if (required) {
            throw new JarRefusedException(refusal);
        }
        return null;
    }

    /** A board without a battery may start in 1970, but not before the file was written. */
    private Instant now(Path jar) throws IOException {
        Instant now = clock.instant();
        Instant written = Files.getLastModifiedTime(jar).toInstant();
        return now.isBefore(written) ? written : now;
    }

    private static List<X509Certificate> chain(CodeSigner signer) {
        return signer.getSignerCertPath().getCertificates().stream()
                .map(X509Certificate.class::cast)
                .toList();
    }

    private static String subject(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName().replaceAll("\\p{Cntrl}", "?");
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Certificates that the administrator trusts: PEM and DER files in one folder.
 *
 * @param certificates the certificates
 */
record TrustedCertificates(Set<X509Certificate> certificates) {

    private static final Logger LOG = LoggerFactory.getLogger(TrustedCertificates.class);
    private static final int DIGITAL_SIGNATURE = 0;
    private static final String ANY_USAGE = "2.5.29.37.0";
    private static final String CODE_SIGNING = "1.3.6.1.5.5.7.3.3";

    /** Reads the files of a folder. One that cannot be read is logged and trusted in nothing. */
    static TrustedCertificates read(Path folder) {
        Set<X509Certificate> certificates = new HashSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, Files::isRegularFile)) {
            for (Path file : files) {
                certificates.addAll(readFile(file));
            }
        } catch (NoSuchFileException e) {
            return new TrustedCertificates(Set.of());
        } catch (IOException | DirectoryIteratorException e) {
            LOG.warn("The trusted certificates in {} cannot be read: {}", folder, e.getMessage());
        }
        return new TrustedCertificates(Set.copyOf(certificates));
    }

    private static List<X509Certificate> readFile(Path file) {
        List<X509Certificate> certificates = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                certificates.add((X509Certificate) certificate);
            }
            if (certificates.isEmpty()) {
                LOG.warn("{} contains no certificate; put certificates there as PEM or DER", file);
            }
        } catch (IOException | CertificateException e) {
            LOG.warn("{} is no certificate in PEM or DER ({}); remove it or save it again", file, e.getMessage());
        }
        return certificates;
    }

    /**
     * Returns why a signer is not trusted, as a predicate of its certificate; null if it is.
     *
     * @param chain its certificate, the one of its issuer, and so on
     * @param at when each of them must be valid
     */
    @Nullable
    String refusal(List<X509Certificate> chain, Instant at) {
        int anchor = 0;
        while (anchor < chain.size() && !certificates.contains(chain.get(anchor))) {
            anchor++;
        }
        String refusal = usage(chain.get(0));
        for (int i = 0; refusal == null && i <= anchor && i < chain.size(); i++) {
            refusal = validity(chain.get(i), at);
        }
        if (refusal != null || anchor == 0) {
            return refusal;
        }
        Set<X509Certificate> anchors = anchor < chain.size() ? Set.of(chain.get(anchor)) : certificates;
        return leadsTo(chain.subList(0, anchor), anchors, at)
                ? null
                : "is not in config/trust, nor is one that issued it; put it there as PEM or DER if you trust it";
    }

    private static boolean leadsTo(List<X509Certificate> chain, Set<X509Certificate> anchors, Instant at) {
        Set<TrustAnchor> valid = anchors.stream()
                .filter(anchor -> validity(anchor, at) == null)
                .map(anchor -> new TrustAnchor(anchor, null))
                .collect(Collectors.toSet());
        if (valid.isEmpty()) {
            return false;
        }
        try {
            PKIXParameters parameters = new PKIXParameters(valid);
            parameters.setRevocationEnabled(false); // Diuna works without the Internet
            parameters.setDate(Date.from(at));
            CertPathValidator.getInstance("PKIX")
                    .validate(CertificateFactory.getInstance("X.509").generateCertPath(chain), parameters);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static @Nullable String usage(X509Certificate certificate) {
        try {
            boolean @Nullable [] usage = certificate.getKeyUsage();
            List<String> extended = certificate.getExtendedKeyUsage();
            boolean signs = usage == null || usage[DIGITAL_SIGNATURE];
            boolean signsCode = extended == null || extended.contains(CODE_SIGNING) || extended.contains(ANY_USAGE);
            return signs && signsCode ? null : "is not for signing code; sign it with one that is";
        } catch (CertificateException e) {
            return "cannot be read; sign it with another one";
        }
    }

    private static @Nullable String validity(X509Certificate certificate, Instant at) {
        try {
            certificate.checkValidity(Date.from(at));
            return null;
        } catch (CertificateExpiredException e) {
            return "or one that issued it expired at "
                    + certificate.getNotAfter().toInstant() + "; sign it with a new one";
        } catch (CertificateNotYetValidException e) {
            return "or one that issued it is valid from "
                    + certificate.getNotBefore().toInstant() + " on; check the clock of this machine";
        }
    }
}

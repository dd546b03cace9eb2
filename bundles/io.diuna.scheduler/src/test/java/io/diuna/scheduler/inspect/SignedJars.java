// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;

/** Keys made by keytool in one folder, and jars that they signed. */
final class SignedJars {

    private static final String PASSWORD = "changeit";

    private final Path folder;

    SignedJars(Path folder) {
        this.folder = folder;
    }

    /** Makes a key with a certificate that it signed itself. */
    SignedJars key(String alias, String... options) throws IOException, InterruptedException {
        keytool(options, "-genkeypair", "-keyalg", "EC", "-alias", alias, "-dname", "CN=" + alias, "-validity", "3650");
        return this;
    }

    /** Makes a key whose certificate was issued by another key. */
    SignedJars issued(String alias, String issuer) throws IOException, InterruptedException {
        key(alias);
        String request = folder.resolve(alias + ".csr").toString();
        String certificate = folder.resolve(alias + ".crt").toString();
        String[] none = {};
        keytool(none, "-certreq", "-alias", alias, "-file", request);
        keytool(none, "-gencert", "-alias", issuer, "-infile", request, "-outfile", certificate, "-validity", "3650");
        keytool(none, "-importcert", "-noprompt", "-alias", alias, "-file", certificate);
        return this;
    }

    /** Writes a certificate as PEM. */
    void export(String alias, Path file) throws IOException, InterruptedException {
        keytool(new String[] {"-rfc"}, "-exportcert", "-alias", alias, "-file", file.toString());
    }

    /** Signs a jar. */
    byte[] sign(String alias, Path jar) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(keyStore().toFile(), PASSWORD.toCharArray());
        List<Certificate> chain = Arrays.asList(store.getCertificateChain(alias));
        JarSigner signer = new JarSigner.Builder(
                        (PrivateKey) store.getKey(alias, PASSWORD.toCharArray()),
                        CertificateFactory.getInstance("X.509").generateCertPath(chain))
                .digestAlgorithm("SHA-256")
                .signerName(alias)
                .build();
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            signer.sign(zip, signed);
        }
        return signed.toByteArray();
    }

    private Path keyStore() {
        return folder.resolve("keys.p12");
    }

    private void keytool(String[] options, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(Arrays.asList(arguments));
        command.addAll(List.of("-keystore", keyStore().toString(), "-storepass", PASSWORD, "-storetype", "PKCS12"));
        command.addAll(Arrays.asList(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (InputStream output = process.getInputStream()) {
            String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(text).isZero();
        }
    }
}

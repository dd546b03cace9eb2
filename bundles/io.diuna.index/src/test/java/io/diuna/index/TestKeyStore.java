// SPDX-License-Identifier: Apache-2.0
package io.diuna.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;

/** Key stores with one key for tests, made by the JDK's keytool. */
public final class TestKeyStore {

    /** Password of store and key. */
    public static final char[] PASSWORD = "changeit".toCharArray();

    private TestKeyStore() {}

    /**
     * Creates a key with a certificate that it signs itself.
     *
     * @param folder folder of the store's file
     * @param name alias, and common name of the certificate
     * @param options further options of keytool
     */
    public static KeyStore create(Path folder, String name, String... options)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path file = folder.resolve("store.p12");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                name,
                "-dname",
                "CN=" + name,
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD)));
        command.addAll(List.of(options));
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        return store;
    }
}

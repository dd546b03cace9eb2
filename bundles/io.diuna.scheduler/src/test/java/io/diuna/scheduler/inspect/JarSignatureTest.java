// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.api.ConfigurationException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarSignatureTest {

    private static final String MANIFEST = """
            Manifest-Version: 1.0
            Bundle-ManifestVersion: 2
            Bundle-SymbolicName: org.snake

            """;
    private static final int ALTERED = 1_000;
    private static final JarPolicy REQUIRED = new JarPolicy(true, Set.of());

    @TempDir
    static Path keys;

    private static SignedJars signers = new SignedJars(Path.of("none"));

    @TempDir
    Path folder;

    private Path trust = Path.of("none");
    private Instant now = Instant.now();

    @BeforeAll
    static void makeKeys() throws IOException, InterruptedException {
        signers = new SignedJars(keys).key("author").key("root", "-ext", "bc:c").issued("member", "root");
        for (String alias : new String[] {"author", "root", "member"}) {
            signers.export(alias, keys.resolve(alias + ".pem"));
        }
    }

    @BeforeEach
    void makeTrust() throws IOException {
        trust = Files.createDirectory(folder.resolve("trust"));
    }

    @Test
    void listsATrustedSigner() throws IOException, GeneralSecurityException {
        trust("author");
        assertThat(inspect(signed("author"), JarPolicy.DEFAULT)).isEqualTo("CN=author");
        assertThat(inspect(signed("author"), REQUIRED)).isEqualTo("CN=author");
    }

    @Test
    void trustsWhomATrustedCertificateIssued() throws IOException, GeneralSecurityException {
        trust("root");
        assertThat(inspect(signed("member"), REQUIRED)).isEqualTo("CN=member");
        refused(signed("author"), REQUIRED, "is signed by CN=author", "is not in config/trust", "PEM or DER");
    }

    @Test
    void doesNotTrustTheIssuerOfATrustedCertificateNorItsOtherCertificates()
            throws IOException, GeneralSecurityException {
        trust("member");
        assertThat(inspect(signed("member"), REQUIRED)).isEqualTo("CN=member");
        refused(signed("root"), REQUIRED, "is not in config/trust");
    }

    @Test
    void refusesUnsignedJarsOnlyIfSignaturesAreRequired() throws IOException {
        byte[] unsigned = plain().bytes();
        assertThat(inspect(unsigned, JarPolicy.DEFAULT)).isNull();
        refused(unsigned, REQUIRED, "is not signed", "requireSignatures of io.diuna.plugins", "jarsigner");
    }

    @Test
    void acceptsAForeignSignerIfSignaturesAreNotRequired() throws IOException, GeneralSecurityException {
        assertThat(inspect(signed("author"), JarPolicy.DEFAULT)).isNull();
        refused(signed("author"), REQUIRED, "is signed by CN=author", "is not in config/trust");
    }

    @Test
    void ignoresWhatIsNoCertificate() throws IOException, GeneralSecurityException {
        Files.writeString(trust.resolve("readme.txt"), "Certificates go here");
        trust("author");
        assertThat(inspect(signed("author"), REQUIRED)).isEqualTo("CN=author");
    }

    @Test
    void refusesAnExpiredCertificateIfSignaturesAreRequired() throws IOException, GeneralSecurityException {
        trust("author");
        byte[] jar = signed("author");
        now = now.plus(Duration.ofDays(4_000));
        refused(jar, REQUIRED, "is signed by CN=author", "expired at", "sign it with a new one");
        assertThat(inspect(jar, JarPolicy.DEFAULT)).isNull();
    }

    @Test
    void aClockThatStartsIn1970RefusesNobody() throws IOException, GeneralSecurityException {
        trust("author");
        now = Instant.EPOCH;
        assertThat(inspect(signed("author"), REQUIRED)).isEqualTo("CN=author");
    }

    @Test
    void refusesWhatASignatureDoesNotCover() throws IOException, GeneralSecurityException {
        byte[] jar = signed("author");
        refused(with(jar, "extra.class", "1"), JarPolicy.DEFAULT, "broken signature", "extra.class is not signed");
        refused(with(jar, "extra/", ""), JarPolicy.DEFAULT, "broken signature", "empty folder extra/");
        refused(with(jar, "META-INF/SIG-X", "1"), JarPolicy.DEFAULT, "META-INF/SIG-X belongs to no signature");
        refused(with(jar, "META-INF/X.RSA", "1"), JarPolicy.DEFAULT, "META-INF/X.RSA belongs to no signature");
        refused(with(jar, "META-INF/X.SF", "1"), JarPolicy.DEFAULT, "META-INF/X.SF needs one file");
        refused(with(jar, "org/snake/Snake.class", "1"), JarPolicy.DEFAULT, "broken signature");
        refused(with(jar, "org/snake/Snake.class", null), JarPolicy.DEFAULT, "was signed and is missing");
        refused(with(jar, "META-INF/AUTHOR.EC", null), JarPolicy.DEFAULT, "broken signature");
    }

    @Test
    void refusesAHeaderThatWasAddedToTheManifest() throws IOException, GeneralSecurityException {
        byte[] jar = signed("author");
        String manifest = new String(contents(jar).get("META-INF/MANIFEST.MF"), StandardCharsets.UTF_8);
        refused(
                with(jar, "META-INF/MANIFEST.MF", manifest.replaceFirst("\r?\n\r?\n", "\nX: 1\n\n")),
                JarPolicy.DEFAULT,
                "broken signature");
        refused(
                with(jar, "META-INF/MANIFEST.MF", manifest + "Name: more.class\nX: 1\n\n"),
                JarPolicy.DEFAULT,
                "its manifest was changed");
    }

    /** A thousand jars with one altered region of one to four bytes each, evenly over the file. */
    @Test
    void acceptsNoJarWithChangedContent() throws IOException, GeneralSecurityException {
        trust("author");
        byte[] jar = signed("author");
        Map<String, byte[]> original = contents(jar);
        Random random = new Random(30);
        int refused = 0;
        for (int i = 0; i < ALTERED; i++) {
            byte[] altered = jar.clone();
            int position = (int) ((i + random.nextDouble()) * jar.length / ALTERED);
            for (int end = Math.min(jar.length, position + 1 + random.nextInt(4)); position < end; position++) {
                altered[position] ^= (byte) (1 + random.nextInt(255));
            }
            try {
                assertThat(inspect(altered, REQUIRED)).isEqualTo("CN=author");
                assertSame(original, altered);
            } catch (ConfigurationException e) {
                assertThat(e).hasMessageStartingWith("snake.jar ");
                refused++;
            }
        }
        assertThat(refused).isBetween(ALTERED * 3 / 4, ALTERED); // the rest: times and attributes of entries
    }

    private static void assertSame(Map<String, byte[]> original, byte[] altered) throws IOException {
        Map<String, byte[]> contents = contents(altered);
        assertThat(contents.keySet()).containsExactlyElementsOf(original.keySet());
        contents.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(original.get(name)));
    }

    private void trust(String alias) throws IOException {
        Files.copy(keys.resolve(alias + ".pem"), trust.resolve(alias + ".pem"));
    }

    private byte[] signed(String alias) throws IOException, GeneralSecurityException {
        return signers.sign(alias, plain().to(folder.resolve("plain.jar")));
    }

    private static ZipWriter plain() {
        byte[] code = new byte[2_000];
        new Random(7).nextBytes(code);
        return new ZipWriter()
                .add("META-INF/MANIFEST.MF", MANIFEST)
                .add("OSGI-INF/", "")
                .add("OSGI-INF/org.snake.xml", "<component name='org.snake'/>")
                .add("org/snake/Snake.class", code)
                .add("lib/inner.jar", Arrays.copyOf(code, 500));
    }

    private @Nullable String inspect(byte[] jar, JarPolicy policy) throws IOException {
        Path path = Files.write(folder.resolve("snake.jar"), jar);
        return new JarInspector(trust, () -> now, policy)
                .inspect(path, "snake.jar")
                .signer();
    }

    private void refused(byte[] jar, JarPolicy policy, String... words) {
        assertThatThrownBy(() -> inspect(jar, policy))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("snake.jar ")
                .hasMessageContainingAll(words);
    }

    /** Returns a copy with an entry that is added, replaced, or (by null) left out. */
    private static byte[] with(byte[] jar, String name, @Nullable String content) throws IOException {
        ZipWriter copy = new ZipWriter();
        boolean replaced = false;
        for (Map.Entry<String, byte[]> entry : contents(jar).entrySet()) {
            if (!entry.getKey().equals(name)) {
                copy.add(entry.getKey(), entry.getValue());
            } else if (content != null) {
                copy.add(name, content);
                replaced = true;
            }
        }
        return content == null || replaced
                ? copy.bytes()
                : copy.add(name, content).bytes();
    }

    /** Returns what is in a jar, after making sure that the readers of its directory and of the stream agree. */
    private static Map<String, byte[]> contents(byte[] jar) throws IOException {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                contents.put(entry.getName(), in.readAllBytes());
            }
        }
        Path path = Files.write(keys.resolve("contents.jar"), jar);
        try (ZipFile zip = new ZipFile(path.toFile())) {
            assertThat(zip.size()).isEqualTo(contents.size());
            for (Map.Entry<String, byte[]> entry : contents.entrySet()) {
                byte[] read = zip.getInputStream(zip.getEntry(entry.getKey())).readAllBytes();
                assertThat(read).as(entry.getKey()).isEqualTo(entry.getValue());
            }
        }
        return contents;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.itests.robustness.process.FreePorts;
import io.diuna.itests.robustness.process.Programs;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** nginx in front of Diuna, with TLS by a certificate that it has made itself, below the path {@code /lights/}. */
final class Nginx implements AutoCloseable {

    /** Name under which the browser reaches it. */
    static final String NAME = "lights.example";

    private static final int LIMIT_SECONDS = 60;
    private static final String PASSWORD = "changeit";
    private static final String CONFIGURATION = """
            daemon off;
            master_process off;
            pid nginx.pid;
            error_log stderr;
            events {}
            http {
              access_log off;
              client_body_temp_path temp;
              proxy_temp_path temp;
              fastcgi_temp_path temp;
              uwsgi_temp_path temp;
              scgi_temp_path temp;
              server {
                listen 127.0.0.1:%d ssl;
                ssl_certificate certificate.pem;
                ssl_certificate_key key.pem;
                location /lights/ {
                  proxy_pass http://127.0.0.1:%d/;
                  %s
                }
              }
            }
            """;

    private final int port;
    private final Process process;

    /**
     * Starts it, and waits until it listens.
     *
     * @param folder empty folder for its files
     * @param upstream port of Diuna
     * @param directives directives for the location, besides {@code proxy_pass}
     */
    Nginx(Path folder, int upstream, List<String> directives)
            throws IOException, GeneralSecurityException, InterruptedException {
        port = FreePorts.next();
        Files.createDirectories(folder);
        writeKeys(folder);
        Files.writeString(
                folder.resolve("nginx.conf"), CONFIGURATION.formatted(port, upstream, String.join("\n", directives)));
        Path output = folder.resolve("output");
        process = new ProcessBuilder(
                        Programs.find("nginx").orElseThrow().toString(), "-p", folder + "/", "-c", "nginx.conf")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!listens()) {
            assertThat(process.isAlive() && System.nanoTime() < end)
                    .as(Files.readString(output))
                    .isTrue();
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** Returns the address of the page. */
    String url() {
        return "https://" + NAME + ":" + port + "/lights/";
    }

    private static void writeKeys(Path folder) throws IOException, GeneralSecurityException, InterruptedException {
        Path file = folder.resolve("keys");
        int code = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        NAME,
                        "-dname",
                        "CN=" + NAME,
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool").toFile())
                .start()
                .waitFor();
        assertThat(code).as(Files.readString(folder.resolve("keytool"))).isZero();
        KeyStore keys = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
        Key key = keys.getKey(NAME, PASSWORD.toCharArray());
        Certificate certificate = keys.getCertificate(NAME);
        Files.writeString(folder.resolve("key.pem"), pem("PRIVATE KEY", key.getEncoded()));
        Files.writeString(folder.resolve("certificate.pem"), pem("CERTIFICATE", certificate.getEncoded()));
    }

    private static String pem(String kind, byte[] bytes) {
        String text = Base64.getMimeEncoder().encodeToString(bytes);
        return "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n";
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}

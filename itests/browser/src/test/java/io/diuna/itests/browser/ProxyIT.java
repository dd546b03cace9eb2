// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.browser;

import io.diuna.itests.robustness.process.DiunaProcess;
import io.diuna.itests.robustness.process.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page behind nginx with TLS, below a path. Diuna listens on loopback, and light is open to nobody else without a login. */
class ProxyIT {

    private static final List<String> NOTHING = List.of();
    private static final List<String> HOST = List.of("proxy_set_header Host $host;");

    /** As the README of io.diuna.access has it. */
    private static final List<String> EVERYTHING = List.of(
            "proxy_set_header Host $http_host;",
            "proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;",
            "proxy_set_header X-Forwarded-Proto $scheme;",
            "proxy_set_header X-Forwarded-Prefix /lights;");

    @TempDir
    private static Path folder;

    private static DiunaProcess diuna;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Scenario.need();
        Programs.need("nginx");
        diuna = new DiunaProcess(Files.createDirectory(folder.resolve("diuna")));
        Path configuration = Files.createDirectories(diuna.data().resolve("config"));
        Files.writeString(configuration.resolve("io.diuna.access.json"), "{\"hostNames\":[\"" + Nginx.NAME + "\"]}");
        diuna.start();
        Ready.await(diuna);
    }

    @AfterAll
    static void stop() {
        if (diuna != null) {
            diuna.close();
        }
    }

    @Test
    void worksWithTheDefaultsOfNginx() throws IOException, GeneralSecurityException, InterruptedException {
        open("proxy", diuna, "defaults", NOTHING);
    }

    @Test
    void worksWithTheOuterHost() throws IOException, GeneralSecurityException, InterruptedException {
        open("proxy", diuna, "host", HOST);
    }

    @Test
    void hasTheConsoleBelowThePathThatTheProxyTells()
            throws IOException, GeneralSecurityException, InterruptedException {
        open("proxy", diuna, "everything", EVERYTHING);
    }

    /** Login through a proxy that is not configured: the refusal says what has to be. */
    @Test
    void aProxyThatIsNotConfiguredOpensNothing() throws IOException, GeneralSecurityException, InterruptedException {
        try (DiunaProcess unaware = new DiunaProcess(Files.createDirectory(folder.resolve("unaware")))) {
            unaware.start();
            Ready.await(unaware);
            open("proxy-refused", unaware, "refused", NOTHING);
        }
    }

    private static void open(String scenario, DiunaProcess behind, String name, List<String> directives)
            throws IOException, GeneralSecurityException, InterruptedException {
        try (Nginx nginx = new Nginx(folder.resolve("nginx-" + name), behind.port(), directives)) {
            Map<String, String> settings = Map.of(
                    "direct",
                    "http://127.0.0.1:" + behind.port() + "/",
                    "prefix",
                    Boolean.toString(directives.equals(EVERYTHING)));
            Scenario.run(scenario, nginx.url(), settings);
        }
    }
}

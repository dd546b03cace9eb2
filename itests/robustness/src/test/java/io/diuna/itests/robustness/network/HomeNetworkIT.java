// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.diuna.itests.robustness.network.NetworkPeer.Answer;
import io.diuna.itests.robustness.process.DiunaProcess;
import io.diuna.itests.robustness.process.RestClient;
import io.diuna.platform.access.MachineNames;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Diuna in the home network, as another device sees it: names, logins, tokens, the PIN. */
class HomeNetworkIT {

    private static final String LEFT = "/api/v1/zones/left";
    private static final String PLUGINS = "/api/v1/plugins";
    private static final String SESSION = "/api/v1/session";
    private static final String PASSWORD = "{\"password\":\"" + RestClient.PASSWORD + "\"}";
    private static final int LIMIT_SECONDS = 60;

    @TempDir
    private static Path folder;

    private static DiunaProcess diuna;
    private static NetworkPeer peer;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        diuna = new DiunaProcess(folder);
        peer = new NetworkPeer(folder.resolve("cookies"), diuna.port());
        assumeThat(peer.isUsable()).as("curl and an address in a network").isTrue();
        diuna.start("--http-host", "0.0.0.0");
        awaitLight();
    }

    @AfterAll
    static void stop() {
        diuna.close();
        peer.close();
    }

    @BeforeEach
    void logOut() throws IOException, InterruptedException {
        assertThat(peer.ask(peer.address(), "DELETE", SESSION).status()).isEqualTo(204);
    }

    private static void awaitLight() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (diuna.client().get(LEFT).status() != 200 && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(diuna.client().get(LEFT).status()).isEqualTo(200);
    }

    /** Waits for what starts last, the web console: until then its paths are 503. */
    private static void awaitStarted(String path) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (peer.ask(peer.address(), "GET", path).status() == 503 && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static JsonObject json(Answer answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    @Test
    void isReachedByItsAddressAndNames() throws IOException, InterruptedException {
        List<String> hosts = new ArrayList<>(MachineNames.read().hosts());
        hosts.add(peer.address());
        for (String host : hosts) {
            String origin = "Origin: http://" + host + ":" + diuna.port();
            assertThat(peer.ask(host, "GET", "/").status()).as(host).isEqualTo(200);
            assertThat(peer.ask(
                                    host,
                                    "POST",
                                    SESSION,
                                    "-H",
                                    origin,
                                    "-H",
                                    "Content-Type: application/json",
                                    "-d",
                                    PASSWORD)
                            .status())
                    .as(host)
                    .isEqualTo(200);
            assertThat(peer.ask(host, "GET", PLUGINS).status()).as(host).isEqualTo(200);
        }
        assertThat(diuna.terminal()).contains("http://" + peer.address() + ":" + diuna.port() + "/");
    }

    @Test
    void otherNamesAreRefusedWithALinkThatWorks() throws IOException, InterruptedException {
        for (String host : List.of("evil.example", "localhost.evil.example")) {
            Answer answer = peer.ask(host, "GET", SESSION);
            assertThat(answer.status()).isEqualTo(403);
            assertThat(json(answer).getString("detail"))
                    .contains(
                            "'" + host + "'", "open http://" + peer.address() + ":" + diuna.port() + "/,", "hostNames");
        }
    }

    @Test
    void thePinSwitchesLightAndInstallsNothing() throws IOException, InterruptedException {
        assertThat(peer.json("PATCH", LEFT, "{\"brightness\":40}").status()).isEqualTo(401);
        assertThat(diuna.client()
                        .json("PUT", "/api/v1/access/pin", "{\"pin\":\"2580\"}")
                        .status())
                .isEqualTo(204);
        assertThat(peer.json("POST", SESSION, "{\"pin\":\"2580\"}").status()).isEqualTo(200);
        assertThat(peer.json("PATCH", LEFT, "{\"brightness\":40}").status()).isEqualTo(200);
        for (String path : List.of(PLUGINS, "/api/v1/tokens", "/api/v1/backup", "/system/console/bundles")) {
            assertThat(peer.ask(peer.address(), "GET", path).status()).as(path).isEqualTo(403);
        }
        assertThat(peer.ask(peer.address(), "POST", PLUGINS, "-H", "Content-Type: application/java-archive", "-d", "x")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aRevokedTokenWorksNoMore() throws IOException, InterruptedException {
        JsonObject token = diuna.client()
                .json("POST", "/api/v1/tokens", "{\"name\":\"Home Assistant\",\"scope\":\"control\"}")
                .json();
        String[] bearer = {"-H", "Authorization: Bearer " + token.getString("token")};
        assertThat(peer.json("PATCH", LEFT, "{\"brightness\":50}", bearer).status())
                .isEqualTo(200);
        assertThat(peer.ask(peer.address(), "GET", PLUGINS, bearer).status()).isEqualTo(403);
        assertThat(diuna.client()
                        .delete("/api/v1/tokens/" + token.getString("id"))
                        .status())
                .isEqualTo(204);
        assertThat(peer.json("PATCH", LEFT, "{\"brightness\":60}", bearer).status())
                .isEqualTo(401);
    }

    @Test
    void aRevokedTokenEndsWhatItHasOpened() throws IOException, InterruptedException {
        JsonObject token = diuna.client()
                .json("POST", "/api/v1/tokens", "{\"name\":\"wall\",\"scope\":\"control\"}")
                .json();
        String bearer = "Authorization: Bearer " + token.getString("token");
        Process stream = peer.open("/api/v1/frames?fps=1", "-H", bearer);
        try (BufferedReader lines = stream.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.readLine()).isEqualTo("event: layout");
            diuna.client().delete("/api/v1/tokens/" + token.getString("id"));
            assertThat(lines.lines().count()).isPositive();
        }
        assertThat(stream.waitFor()).as("ended by the server").isZero();
    }

    @Test
    void oneLoginServesPageAndConsoleUntilTheLogoutOfEither() throws IOException, InterruptedException {
        String console = "/system/console/bundles.json";
        assertThat(peer.json("POST", SESSION, PASSWORD).status()).isEqualTo(200);
        assertThat(peer.ask(peer.address(), "GET", PLUGINS).status()).isEqualTo(200);
        assertThat(peer.ask(peer.address(), "GET", console).status()).isEqualTo(200);
        assertThat(diuna.terminate(LIMIT_SECONDS)).isZero();
        diuna.start("--http-host", "0.0.0.0");
        awaitLight();
        awaitStarted(console);
        assertThat(peer.ask(peer.address(), "GET", console).status())
                .as("after a restart")
                .isEqualTo(200);
        assertThat(peer.ask(peer.address(), "GET", "/system/console/logout").status())
                .isEqualTo(303);
        assertThat(peer.ask(peer.address(), "GET", PLUGINS).status()).isEqualTo(401);
        assertThat(peer.ask(peer.address(), "GET", console).status()).isEqualTo(401);
        assertThat(peer.ask(peer.address(), "GET", console, "-H", "Accept: text/html")
                        .status())
                .as("a browser is sent to the login")
                .isEqualTo(303);
    }

    /** The administrator types the password while a program on the same device guesses as fast as it can. */
    @Test
    void guessersDoNotKeepTheAdministratorOut() throws IOException, InterruptedException {
        int status = 0;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        for (int guess = 0; status != 200 && System.nanoTime() - end < 0; guess++) {
            assertThat(peer.json("POST", SESSION, "{\"password\":\"guess " + guess + "\"}")
                            .status())
                    .isIn(401, 429);
            status = guess < 10 ? 0 : peer.json("POST", SESSION, PASSWORD).status();
        }
        assertThat(status).isEqualTo(200);
    }
}

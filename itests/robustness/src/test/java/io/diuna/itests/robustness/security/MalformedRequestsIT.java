// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.itests.robustness.process.DiunaProcess;
import io.diuna.itests.robustness.process.RestClient;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Malformed requests from an administrator, so that access control keeps none of them out: each answer is whole and says that the
 * request was wrong, the log has no stack trace, and memory, threads and files stay. System properties: {@code diuna.requests},
 * {@code diuna.seed}.
 */
class MalformedRequestsIT {

    private static final int REQUESTS = Integer.getInteger("diuna.requests", 400);
    private static final long SEED = Long.getLong("diuna.seed", 1L);
    private static final int LIMIT_SECONDS = 4 * Integer.getInteger("diuna.boot.seconds", 60);
    private static final int CLIENTS = Integer.getInteger("diuna.clients", 3);
    private static final int PARTS = 4;
    private static final long MEMORY_MARGIN = 16L << 20;
    private static final int THREADS_MARGIN = 12;
    private static final int FILES_MARGIN = 20;

    /** Operations that would end the light or the login, or that ask other machines. */
    private static final List<String> LEFT_OUT = List.of(
            "/session",
            "/receivers",
            "/plugin-index",
            "/restore",
            "/system/console",
            "/ws",
            "/api/v1/events",
            "/api/v1/frames",
            "/backup");

    @TempDir
    private Path folder;

    private DiunaProcess diuna;
    private MalformedTraffic traffic;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        diuna = new DiunaProcess(folder);
        RestClient client = diuna.client();
        diuna.start();
        await(
                "Diuna starts",
                () -> client.get("/api/v1/zones").isOk() && client.get("/json").isOk());
        JsonObject token = client.json("POST", "/api/v1/tokens", "{\"name\":\"noise\",\"scope\":\"admin\"}")
                .json();
        List<ListedOperation> operations = ListedOperation.all().stream()
                .filter(one ->
                        !one.method().equals("DELETE") && LEFT_OUT.stream().noneMatch(one.path()::contains))
                .toList();
        WrongValues values = new WrongValues(client.get("/api/v1/openapi.json").json(), operations);
        assertThat(values.size()).as("fields with a type").isGreaterThan(60);
        traffic = new MalformedTraffic(
                diuna.port(), "Authorization: Bearer " + token.getString("token"), operations, values);
    }

    @AfterEach
    void stop() {
        diuna.close();
    }

    @Test
    void malformedRequestsAreAnsweredAndLeaveNothingBehind() throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(SEED);
        traffic.send(random, Math.max(50, REQUESTS / 10), CLIENTS); // classes are loaded, buffers have their size
        List<ServerFigures> figures = new ArrayList<>(List.of(ServerFigures.of(diuna)));
        for (int part = 0; part < PARTS; part++) {
            traffic.send(random, REQUESTS / PARTS, CLIENTS);
            figures.add(ServerFigures.of(diuna));
            System.out.println(traffic + ", " + figures.get(part + 1));
        }
        assertThat(traffic.wrong()).as("answers, seed %s", SEED).isEmpty();
        assertThat(ServerFigures.uncaught(diuna)).as("log").isEmpty();
        ServerFigures half = figures.get(PARTS / 2);
        assertThat(figures.get(PARTS).heapBytes()).as("heap").isLessThan(half.heapBytes() + MEMORY_MARGIN);
        await("threads and files are closed", () -> {
            ServerFigures now = ServerFigures.of(diuna);
            return now.threads() <= figures.get(0).threads() + THREADS_MARGIN
                    && now.files() <= figures.get(0).files() + FILES_MARGIN;
        });
        assertThat(diuna.client().get("/api/v1/zones").isOk()).isTrue();
        System.out.println("Frames missed: " + figures.get(0).missed() + " before, "
                + figures.get(PARTS).missed() + " after "
                + (figures.get(PARTS).frames() - figures.get(0).frames()) + " frames");
        assertThat(figures.get(PARTS).missed() - figures.get(0).missed())
                .as("missed frames")
                .isLessThan(100 + (figures.get(PARTS).frames() - figures.get(0).frames()) / 5);
    }

    private static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - end).as(what).isNegative();
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }
}

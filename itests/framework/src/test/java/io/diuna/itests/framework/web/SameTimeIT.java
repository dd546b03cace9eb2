// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.diuna.itests.framework.exam.FrameworkTest;
import io.diuna.itests.framework.shipped.ShippedFeatures;
import io.diuna.platform.frame.FrameMonitor;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** Several clients, and somebody at the configurations themselves, change the same strip and the same zone at once. */
@FrameworkTest
public class SameTimeIT {

    private static final int CLIENTS = 6;
    private static final int CHANGES = 40;
    /** Done, not there at that moment, does not fit what is there at that moment, or to be tried again. */
    private static final Set<Integer> RIGHT = Set.of(200, 201, 204, 404, 422, 503);

    @org.ops4j.pax.exam.Configuration
    public static Option[] configuration() {
        return new Option[] {ShippedFeatures.fresh().option()};
    }

    private static HttpResponse<String> put(Client client, String path, String json) {
        return client.send("PUT", "/api/v1/" + path, BodyPublishers.ofString(json), "Content-Type", "application/json");
    }

    private static String virtual(int pixels) {
        return "{\"driver\":\"virtual\",\"pixels\":" + pixels + "}";
    }

    private static String ddp(int pixels) {
        return "{\"driver\":\"ddp\",\"host\":\"127.0.0.1\",\"port\":40400,\"pixels\":" + pixels + "}";
    }

    private static int change(Client client, Random random) {
        int pixels = 1 + random.nextInt(50);
        HttpResponse<String> answer = switch (random.nextInt(5)) {
            case 0 -> put(client, "strips/hall", virtual(pixels));
            case 1 -> put(client, "strips/hall", ddp(pixels));
            case 2 ->
                put(
                        client,
                        "zones/hall",
                        "{\"ranges\":[{\"strip\":\"nowhere\",\"start\":0,\"length\":" + pixels + "}]}");
            case 3 -> client.send("DELETE", "/api/v1/zones/hall", BodyPublishers.noBody());
            default -> client.send("DELETE", "/api/v1/strips/hall", BodyPublishers.noBody());
        };
        return answer.statusCode();
    }

    /** As the web console does it. */
    private static void remove(ConfigurationAdmin configurations) throws IOException, InvalidSyntaxException {
        Configuration[] found = configurations.listConfigurations("(service.pid=*~hall)");
        for (Configuration one : found == null ? new Configuration[0] : found) {
            try {
                one.delete();
            } catch (IllegalStateException e) {
                // A client was faster.
            }
        }
    }

    @Test
    void nobodyIsAnsweredWithAFaultAndOneStripAndOneZoneAreLeft(
            BundleContext context, ConfigurationAdmin configurations, FrameMonitor monitor)
            throws IOException, InvalidSyntaxException, InterruptedException, ExecutionException, TimeoutException {
        Client client = Client.of(context).as("diuna", ShippedFeatures.PASSWORD);
        long frame = monitor.status().number();
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS + 1);
        try {
            List<Future<List<Integer>>> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                Random random = new Random(i);
                Callable<List<Integer>> work = () -> {
                    List<Integer> answers = new ArrayList<>();
                    for (int change = 0; change < CHANGES; change++) {
                        answers.add(change(client, random));
                    }
                    return answers;
                };
                clients.add(threads.submit(work));
            }
            Future<?> console = threads.submit(() -> {
                for (int i = 0; i < CHANGES; i++) {
                    remove(configurations);
                    client.get("/api/v1/strips");
                }
                return true;
            });
            for (Future<List<Integer>> one : clients) {
                List<Integer> answers = one.get(120, TimeUnit.SECONDS);
                assertTrue(RIGHT.containsAll(answers), answers.toString());
            }
            console.get(120, TimeUnit.SECONDS);
        } finally {
            threads.shutdownNow();
        }

        for (int pixels = 10; pixels < 30; pixels++) {
            assertEquals(
                    pixels,
                    Client.json(put(client, "strips/hall", pixels % 4 < 2 ? virtual(pixels) : ddp(pixels)))
                            .getInt("pixels"),
                    "the answer is about this change, not about one before");
        }
        assertEquals(9, Client.json(put(client, "strips/hall", virtual(9))).getInt("pixels"));
        assertTrue(Set.of(200, 201)
                .contains(put(client, "zones/hall", "{\"ranges\":[{\"strip\":\"hall\",\"start\":0,\"length\":9}]}")
                        .statusCode()));
        Configuration[] left = configurations.listConfigurations("(service.pid=*~hall)");
        assertEquals(2, left == null ? 0 : left.length, "one strip, one zone");
        assertTrue(monitor.status().number() > frame, "the show went on");
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.diuna.itests.framework.exam.FrameworkTest;
import io.diuna.itests.framework.light.Eventually;
import io.diuna.itests.framework.shipped.ShippedFeatures;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** A file in the folder {@code config} is a configuration as long as it is there. */
@FrameworkTest
public class ConfigFilesIT {

    private static final String STRIPS = "/api/v1/strips/";

    @org.ops4j.pax.exam.Configuration
    public static Option[] configuration() {
        return new Option[] {ShippedFeatures.fresh().option()};
    }

    private static Client administrator(BundleContext context) {
        return Client.of(context).as("diuna", ShippedFeatures.PASSWORD);
    }

    private static Path file(BundleContext context, String pid) {
        return Path.of(context.getProperty("diuna.data"), "config", pid + ".json");
    }

    private static void drop(BundleContext context, String pid, String json) throws IOException {
        Files.writeString(file(context, pid), json);
    }

    private static boolean has(Client client, String strip, int pixels) {
        HttpResponse<String> answer = client.get(STRIPS + strip);
        if (answer.statusCode() != 200) {
            return false;
        }
        JsonObject json = Client.json(answer);
        return json.getInt("pixels") == pixels && json.getString("state").equals("OK");
    }

    private static void put(Client client, String strip, int pixels) {
        String json = "{\"driver\":\"virtual\",\"pixels\":" + pixels + "}";
        HttpResponse<String> answer =
                client.send("PUT", STRIPS + strip, BodyPublishers.ofString(json), "Content-Type", "application/json");
        assertEquals(200, answer.statusCode(), answer.body());
    }

    /** Returns true if the status and the health of monitors both name the file and what is wrong. */
    private static boolean isTold(Client client, String file, String what) {
        HttpResponse<String> answer = client.get("/api/v1/status");
        HttpResponse<String> health = client.get("/health");
        return answer.statusCode() == 200
                && health.statusCode() == 503
                && health.body().contains("\"code\":\"configuration-refused\"")
                && Client.json(answer).getJsonArray("problems").stream()
                        .map(Object::toString)
                        .anyMatch(problem -> problem.contains(file) && problem.contains(what));
    }

    @Test
    void aStripComesIsChangedAndGoesWithItsFile(BundleContext context) throws IOException {
        Client client = administrator(context);
        String pid = "io.diuna.driver.virtual~porch";

        drop(context, pid, "{\"pixels\": 40, \"gamma\": 1} // as an operator writes it");
        Eventually.until("the strip is there", () -> has(client, "porch", 40));
        assertEquals(
                "{\"gamma\":[1],\"pixels\":40}",
                Client.json(client.get(STRIPS + "porch"))
                        .getJsonObject("configuration")
                        .toString());
        drop(context, pid, "{\"pixels:Integer\": 30}");
        Eventually.until("it is shorter", () -> has(client, "porch", 30));

        drop(context, pid, "{\n\"pixels\": 20,\n");
        Eventually.until("the place is told", () -> isTold(client, pid, "line "));
        drop(context, pid, "{\"pixels\": -1}");
        Eventually.until("the key is told", () -> isTold(client, pid, "'pixels' must be a whole number from 1"));
        drop(context, pid, "{\"pixles\": 20}");
        Eventually.until("the unknown key is told", () -> isTold(client, pid, "no key 'pixles'"));
        assertTrue(has(client, "porch", 30), "what was there runs on");
        drop(context, pid, "{\"pixels\": 20}");
        Eventually.until("it is right again", () -> has(client, "porch", 20));
        Eventually.until("nothing is told any more", () -> !isTold(client, pid, ""));

        Files.delete(file(context, pid));
        Eventually.until("it is gone", () -> client.get(STRIPS + "porch").statusCode() == 404);
    }

    @Test
    void aZoneAndTheFrameRateToo(BundleContext context, ConfigurationAdmin configurations)
            throws IOException, InvalidSyntaxException {
        Client client = administrator(context);
        drop(context, "io.diuna.zone~shelf", "{\"label\": \"Shelf\", \"ranges\": [\"main:10-29\"]}");
        Eventually.until(
                "the zone is there",
                () -> client.get("/api/v1/zones/shelf").body().contains("\"Shelf\""));
        drop(context, "io.diuna.zone~shelf", "{\"label\": \"Board\", \"ranges\": [\"main:10-29\"]}");
        Eventually.until(
                "its label is another",
                () -> client.get("/api/v1/zones/shelf").body().contains("\"Board\""));
        drop(context, "io.diuna.zone~shelf", "{\"label\": \"Board\"}");
        Eventually.until("what is missing is told", () -> isTold(client, "io.diuna.zone~shelf", "'ranges' is missing"));
        Files.delete(file(context, "io.diuna.zone~shelf"));
        Eventually.until(
                "the zone is gone", () -> client.get("/api/v1/zones/shelf").statusCode() == 404);

        drop(context, "io.diuna.scheduler", "{\"fps\": \"fast\"}");
        Eventually.until("the key is told", () -> isTold(client, "io.diuna.scheduler", "'fps' must be a whole number"));
        drop(context, "io.diuna.scheduler", "{\"fps\": 30}");
        Eventually.until("the frame rate is another", () -> {
            HttpResponse<String> answer = client.get("/api/v1/status");
            double fps = answer.statusCode() != 200
                    ? 0
                    : Client.json(answer)
                            .getJsonObject("frame")
                            .getJsonNumber("fps")
                            .doubleValue();
            return fps > 1 && fps < 45;
        });
        Configuration[] scheduler = configurations.listConfigurations("(service.pid=io.diuna.scheduler)");
        assertNotNull(scheduler);
        assertEquals(30, scheduler[0].getProperties().get("fps"), "of the type that the scheduler wants");
    }

    @Test
    void theLastChangeWinsAlsoOverARestart(BundleContext context) throws IOException, BundleException {
        Client client = administrator(context);
        String hall = "io.diuna.driver.virtual~hall";
        String attic = "io.diuna.driver.virtual~attic";
        drop(context, hall, "{\"pixels\": 11}");
        drop(context, attic, "{\"pixels\": 11}");
        Eventually.until("both are there", () -> has(client, "hall", 11) && has(client, "attic", 11));
        put(client, "hall", 12);

        Bundle control = Arrays.stream(context.getBundles())
                .filter(one -> "io.diuna.control".equals(one.getSymbolicName()))
                .findFirst()
                .orElseThrow();
        control.stop();
        Files.delete(file(context, attic));
        control.start();

        Eventually.until(
                "what went while nobody looked is gone",
                () -> client.get(STRIPS + "attic").statusCode() == 404);
        assertTrue(has(client, "hall", 12), "what was set after the file was read stays");
        Files.delete(file(context, hall));
        drop(context, "io.diuna.driver.virtual~cellar", "{\"pixels\": 13}");
        Eventually.until("a later file is read", () -> has(client, "cellar", 13));
        assertTrue(has(client, "hall", 12), "it is no longer what the file said");
        assertFalse(isTold(client, hall, ""));
    }
}

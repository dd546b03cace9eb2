// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.diuna.itests.framework.exam.FrameworkTest;
import io.diuna.itests.framework.light.Eventually;
import io.diuna.itests.framework.light.LightHarness;
import io.diuna.itests.framework.shipped.ShippedFeatures;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.frame.Transition;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.BundleContext;

/** Schedules are saved, run and removed over REST, with sunrise and sunset of a place from REST or from a file. */
@FrameworkTest
public class SchedulesIT {

    private static final String SCHEDULES = "/api/v1/schedules";

    @Configuration
    public static Option[] configuration() {
        return new Option[] {ShippedFeatures.fresh().option()};
    }

    @Test
    void schedulesRun(BundleContext context, LightControl control, FrameMonitor monitor) {
        Client client = Client.of(context).as("diuna", ShippedFeatures.PASSWORD);
        put(client, "/api/v1/place", "{\"timeZone\":\"UTC\"}", 200);
        put(
                client,
                "/api/v1/scenes/red",
                "{\"looks\":{\"left\":{\"on\":true,\"brightness\":100,\"animation\":null,\"color\":\"#200000\"}}}",
                201);
        put(client, SCHEDULES + "/wrong", "{\"when\":\"20:00\",\"action\":{\"kind\":\"scene\",\"scene\":\"x\"}}", 422);

        String soon = DateTimeFormatter.ofPattern("HH:mm:ss")
                .format(LocalTime.now(ZoneOffset.UTC).plusSeconds(5));
        put(client, SCHEDULES + "/red", at(soon, "{\"kind\":\"scene\",\"scene\":\"red\"}"), 201);
        put(client, SCHEDULES + "/dim", at(soon, "{\"kind\":\"master\",\"brightness\":50}"), 201);
        OffsetDateTime next = OffsetDateTime.parse(schedule(client, "red").getString("next"));
        assertEquals(soon, DateTimeFormatter.ofPattern("HH:mm:ss").format(next));
        new LightHarness(control, monitor, "left").awaitColor(0x100000);
        assertEquals(50, control.master().brightness());
        Eventually.until("both have run", () -> !schedule(client, "dim").isNull("lastRun"));
        assertTrue(
                schedule(client, "red").isNull("problem"),
                schedule(client, "red").toString());
        assertEquals(
                next.plusDays(1), OffsetDateTime.parse(schedule(client, "red").getString("next")));

        assertEquals(
                204,
                client.send("DELETE", SCHEDULES + "/red", BodyPublishers.noBody())
                        .statusCode());
        assertEquals(404, client.get(SCHEDULES + "/red").statusCode());
    }

    @Test
    void thePlaceComesByRestOrByFile(BundleContext context) throws IOException {
        Client client = Client.of(context).as("diuna", ShippedFeatures.PASSWORD);
        put(client, "/api/v1/place", "{}", 200);
        put(client, SCHEDULES + "/sun", at("sunset", "{\"kind\":\"master\",\"on\":true}"), 201);
        assertEquals("No place is set", schedule(client, "sun").getString("reason"));
        put(client, "/api/v1/place", "{\"latitude\":52.2,\"longitude\":21,\"timeZone\":\"Europe/Warsaw\"}", 200);
        assertFalse(schedule(client, "sun").isNull("next"));
        assertEquals(401, Client.of(context).get("/api/v1/place").statusCode());
        put(client, "/api/v1/place", "{\"latitude\":95,\"longitude\":21}", 422);

        Path file = Path.of(context.getProperty("diuna.data"), "config", "io.diuna.control.place.json");
        Files.writeString(file, "{\"latitude\":95,\"longitude\":21}");
        Eventually.until(
                "the file is refused",
                () -> client.get("/api/v1/status").body().contains("latitude is -90 to 90, not 95"));
        assertFalse(schedule(client, "sun").isNull("next"));
        Files.writeString(file, "{\"latitude\":-33.9,\"longitude\":18.4,\"timeZone\":\"Africa/Johannesburg\"}");
        Eventually.until(
                "the file is the place",
                () -> Client.json(client.get("/api/v1/place")).toString().contains("Africa/Johannesburg"));
        Eventually.until(
                "the problem has gone",
                () -> !client.get("/api/v1/status").body().contains("latitude"));
        Files.delete(file);
        Eventually.until(
                "there is no place",
                () -> Client.json(client.get("/api/v1/place")).isNull("latitude"));
    }

    @Test
    void aNightLightFadesTheMasterUntilACommandChangesIt(BundleContext context, LightControl control) {
        Client client = Client.of(context).as("diuna", ShippedFeatures.PASSWORD);
        control.changeMaster(master -> master.withOn(true).withBrightness(100), Transition.CUT);
        put(client, "/api/v1/night-light", "{\"minutes\":30,\"brightness\":10,\"off\":true,\"scene\":\"x\"}", 422);
        put(client, "/api/v1/night-light", "{\"minutes\":30,\"brightness\":10,\"scene\":\"none\"}", 422);
        put(client, "/api/v1/night-light", "{\"minutes\":30,\"brightness\":10,\"off\":true}", 200);
        JsonObject running = Client.json(client.get("/api/v1/night-light")).getJsonObject("running");
        assertTrue(running.getInt("remainingMs") > 1_700_000, running.toString());
        assertEquals(97, control.master().brightness(), 1e-9, "the brightness of the first minute");
        assertEquals(200, client.patch("/api/v1/master", "{\"brightness\":40}").statusCode());
        assertTrue(Client.json(client.get("/api/v1/night-light")).isNull("running"));
        assertEquals(40, control.master().brightness());
        put(client, "/api/v1/night-light", "{\"minutes\":1}", 200);
        assertEquals(
                204,
                client.send("DELETE", "/api/v1/night-light", BodyPublishers.noBody())
                        .statusCode());
        assertTrue(control.master().brightness() > 0, "the brightness of that moment");
        control.changeMaster(master -> master.withBrightness(100), Transition.CUT);
    }

    private static String at(String when, String action) {
        return "{\"when\":\"" + when + "\",\"action\":" + action + "}";
    }

    private static JsonObject schedule(Client client, String id) {
        return Client.json(client.get(SCHEDULES + "/" + id));
    }

    private static void put(Client client, String path, String json, int status) {
        HttpResponse<String> answer =
                client.send("PUT", path, BodyPublishers.ofString(json), "Content-Type", "application/json");
        assertEquals(status, answer.statusCode(), answer.body());
    }
}

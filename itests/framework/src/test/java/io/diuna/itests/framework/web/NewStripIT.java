// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.diuna.itests.framework.exam.FrameworkTest;
import io.diuna.itests.framework.light.Eventually;
import io.diuna.itests.framework.light.LightHarness;
import io.diuna.itests.framework.shipped.ShippedFeatures;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.frame.FrameMonitor;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.ConfigurationAdmin;

/** A strip that is added by whatever way lights with a zone of its own; groups, own palettes and undo over REST. */
@FrameworkTest
public class NewStripIT {

    private static final String API = "/api/v1/";

    @Configuration
    public static Option[] configuration() {
        return new Option[] {ShippedFeatures.fresh().option()};
    }

    @Test
    void aStripOverRestComesWithItsZone(BundleContext context, LightControl control, FrameMonitor monitor) {
        Client client = Client.of(context).as("diuna", ShippedFeatures.PASSWORD);
        Eventually.until("the zones are there", () -> control.zones().size() >= 3);
        assertEquals(
                201,
                send(client, "PUT", "strips/porch", "{\"driver\":\"virtual\",\"pixels\":30}")
                        .statusCode());
        assertEquals("porch:0-29", ranges(client, "porch"));
        assertEquals(
                200,
                send(client, "PATCH", "zones/porch", "{\"animation\":null,\"color\":\"#102030\",\"brightness\":100}")
                        .statusCode());
        new LightHarness(control, monitor, "porch").awaitColor(0x102030);

        assertEquals(
                200,
                send(client, "PUT", "strips/porch", "{\"driver\":\"virtual\",\"pixels\":50}")
                        .statusCode());
        assertEquals("porch:0-49", ranges(client, "porch"));
        assertEquals(
                204,
                client.send("DELETE", API + "zones/porch", BodyPublishers.noBody())
                        .statusCode());
        assertEquals(
                200,
                send(client, "PUT", "strips/porch", "{\"driver\":\"virtual\",\"pixels\":40}")
                        .statusCode());
        assertEquals(404, client.get(API + "zones/porch").statusCode());
        assertEquals(
                201,
                send(client, "PUT", "strips/dark", "{\"driver\":\"virtual\",\"pixels\":9,\"zone\":false}")
                        .statusCode());
        assertEquals(404, client.get(API + "zones/dark").statusCode());
    }

    @Test
    void aStripOfTheConsoleAndOfAFileComesWithItsZone(
            BundleContext context, LightControl control, ConfigurationAdmin configurations) throws IOException {
        configurations
                .getFactoryConfiguration("io.diuna.driver.virtual", "shelf", "?")
                .update(FrameworkUtil.asDictionary(Map.of("pixels", 20)));
        Eventually.until(
                "the zone of the strip of the console",
                () -> control.zone("shelf").isPresent());
        Path folder = Path.of(context.getProperty("diuna.data")).resolve("config");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("io.diuna.driver.virtual~desk.json"), "{\"pixels\": 12}");
        Eventually.until(
                "the zone of the strip of the file", () -> control.zone("desk").isPresent());
        assertEquals(12, control.zone("desk").orElseThrow().playback().layout().pixels());
    }

    @Test
    void groupsPalettesAndUndo(BundleContext context, LightControl control, FrameMonitor monitor) {
        Client client = Client.of(context).as("diuna", ShippedFeatures.PASSWORD);
        Eventually.until("the zones are there", () -> control.zones().size() >= 3);
        assertEquals(
                201,
                send(client, "PUT", "groups/ends", "{\"zones\":[\"left\",\"right\"]}")
                        .statusCode());
        HttpResponse<String> all = send(
                client, "PATCH", "zones", "{\"animation\":null,\"color\":\"#302010\",\"brightness\":100,\"on\":true}");
        assertEquals(200, all.statusCode(), all.body());
        HttpResponse<String> ends = send(
                client,
                "PATCH",
                "zones",
                "{\"group\":\"ends\",\"color\":\"#102030\",\"transition\":{\"kind\":\"cut\"}}");
        assertEquals(2, Client.json(ends).getJsonArray("zones").size(), ends.body());
        new LightHarness(control, monitor, "left").awaitColor(0x102030);
        new LightHarness(control, monitor, "centre").awaitColor(0x302010);
        assertTrue(Client.json(send(client, "POST", "undo", "{}")).getBoolean("changed"));
        new LightHarness(control, monitor, "right").awaitColor(0x302010);
        assertTrue(Client.json(send(client, "POST", "redo", "{}")).getBoolean("changed"));
        new LightHarness(control, monitor, "right").awaitColor(0x102030);

        assertEquals(
                201,
                send(client, "PUT", "palettes/mine", "{\"colors\":[\"#00ff00\"]}")
                        .statusCode());
        assertEquals(
                200,
                send(client, "PATCH", "zones/left", "{\"palette\":\"mine\"}").statusCode());
        assertEquals(
                422,
                send(client, "PUT", "palettes/aurora", "{\"colors\":[\"#00ff00\"]}")
                        .statusCode());
    }

    private static String ranges(Client client, String zone) {
        JsonObject range = Client.json(client.get(API + "zones/" + zone))
                .getJsonArray("ranges")
                .getJsonObject(0);
        return range.getString("strip") + ":" + range.getInt("start") + "-"
                + (range.getInt("start") + range.getInt("length") - 1);
    }

    private static HttpResponse<String> send(Client client, String method, String path, String json) {
        return client.send(method, API + path, BodyPublishers.ofString(json), "Content-Type", "application/json");
    }
}

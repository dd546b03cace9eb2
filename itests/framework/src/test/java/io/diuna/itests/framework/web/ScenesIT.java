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
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.BundleContext;

/** Scenes are saved, shown, ordered and removed over REST while the show goes on. */
@FrameworkTest
public class ScenesIT {

    private static final String SCENES = "/api/v1/scenes";

    @Configuration
    public static Option[] configuration() {
        return new Option[] {ShippedFeatures.fresh().option()};
    }

    @Test
    void aSceneBringsTheLookBack(BundleContext context, LightControl control, FrameMonitor monitor) {
        Client client = Client.of(context).as("diuna", ShippedFeatures.PASSWORD);
        Eventually.until("the zones are there", () -> control.zones().size() >= 3);
        patch(client, "left", "{\"on\":true,\"animation\":null,\"color\":\"#102030\",\"brightness\":100}");
        patch(client, "centre", "{\"on\":true,\"animation\":null,\"color\":\"#302010\",\"brightness\":100}");

        HttpResponse<String> made =
                send(client, "PUT", "/evening", "{\"label\":\"Evening\",\"zones\":[\"left\",\"centre\"]}");
        assertEquals(201, made.statusCode(), made.body());
        JsonObject left = zone(client, "left");

        patch(client, "left", "{\"color\":\"#ffffff\",\"animation\":\"rainbow\",\"brightness\":7}");
        patch(client, "centre", "{\"on\":false}");
        HttpResponse<String> part =
                send(client, "POST", "/evening/recall", "{\"zones\":[\"left\"],\"transition\":{\"kind\":\"cut\"}}");
        assertEquals("[\"left\"]", Client.json(part).get("zones").toString(), part.body());
        assertTrue(Client.json(part).getBoolean("saved"));
        new LightHarness(control, monitor, "left").awaitColor(0x102030);
        assertEquals(left.get("color"), zone(client, "left").get("color"));
        assertTrue(zone(client, "left").isNull("animation"));
        assertEquals(false, zone(client, "centre").getBoolean("on"));

        assertEquals(200, send(client, "POST", "/evening/recall", "{}").statusCode());
        new LightHarness(control, monitor, "centre").awaitColor(0x302010);

        assertEquals(201, send(client, "PUT", "/all", "{}").statusCode());
        assertEquals(200, send(client, "PATCH", "", "{\"order\":[\"all\"]}").statusCode());
        List<String> ids = Client.json(client.get(SCENES)).getJsonArray("scenes").stream()
                .map(scene -> scene.asJsonObject().getString("id"))
                .toList();
        assertEquals(List.of("all", "evening"), ids);
        assertEquals(
                204,
                client.send("DELETE", SCENES + "/all", BodyPublishers.noBody()).statusCode());
        assertEquals(404, client.get(SCENES + "/all").statusCode());
        assertEquals(422, send(client, "PUT", "/Evening", "{}").statusCode());
    }

    private static JsonObject zone(Client client, String id) {
        return Client.json(client.get("/api/v1/zones/" + id));
    }

    private static void patch(Client client, String zone, String json) {
        HttpResponse<String> answer = client.send(
                "PATCH", "/api/v1/zones/" + zone, BodyPublishers.ofString(json), "Content-Type", "application/json");
        assertEquals(200, answer.statusCode(), answer.body());
    }

    private static HttpResponse<String> send(Client client, String method, String path, String json) {
        return client.send(method, SCENES + path, BodyPublishers.ofString(json), "Content-Type", "application/json");
    }
}

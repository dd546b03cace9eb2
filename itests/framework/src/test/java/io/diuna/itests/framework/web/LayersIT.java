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
import io.diuna.platform.zone.ZoneRange;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.BundleContext;

/** Layers over REST: a notification is seen, and what was there before goes on. */
@FrameworkTest
public class LayersIT {

    @Configuration
    public static Option[] configuration() {
        return new Option[] {ShippedFeatures.fresh().option()};
    }

    private static HttpResponse<String> send(Client client, String method, String path, String json) {
        return client.send(
                method, "/api/v1/" + path, BodyPublishers.ofString(json), "Content-Type", "application/json");
    }

    @Test
    void aNotificationIsSeenAndWhatWasBelowGoesOn(BundleContext context, LightControl control, FrameMonitor monitor) {
        Client client = Client.of(context).as("diuna", ShippedFeatures.PASSWORD);
        LightHarness left = new LightHarness(control, monitor, "left");
        assertEquals(
                200,
                send(client, "PATCH", "zones", "{\"animation\":null,\"color\":\"#102030\",\"brightness\":100}")
                        .statusCode());
        left.awaitColor(0x102030);
        HttpResponse<String> bell =
                send(client, "PUT", "layers/bell", "{\"zones\":[\"left\"],\"color\":\"#ff0000\",\"durationMs\":60000}");
        assertEquals(201, bell.statusCode(), bell.body());
        left.awaitColor(0xFF0000);
        new LightHarness(control, monitor, "right").awaitColor(0x102030);
        assertEquals(
                200,
                send(
                                client,
                                "PUT",
                                "layers/bell",
                                "{\"zones\":[\"left\"],\"color\":\"#000010\",\"blend\":\"add\",\"durationMs\":60000}")
                        .statusCode());
        left.awaitColor(0x102040);
        assertTrue(client.get("/api/v1/layers").body().contains("\"blend\":\"add\""));
        assertEquals(204, send(client, "DELETE", "layers/bell", "").statusCode());
        left.awaitColor(0x102030);
        assertEquals(404, client.get("/api/v1/layers/bell").statusCode());

        send(client, "PUT", "layers/bell", "{\"color\":\"#ff0000\",\"durationMs\":500,\"pulses\":2}");
        Eventually.until(
                "it ends by itself", () -> client.get("/api/v1/layers").body().equals("{\"layers\":[]}"));
        left.awaitColor(0x102030);
    }

    @Test
    void aSecondLookIsBlendedOverAZone(BundleContext context, LightControl control, FrameMonitor monitor) {
        Client client = Client.of(context).as("diuna", ShippedFeatures.PASSWORD);
        send(client, "PATCH", "zones", "{\"animation\":null,\"color\":\"#102030\",\"brightness\":100}");
        ZoneRange left =
                control.zone("left").orElseThrow().playback().layout().ranges().get(0);
        HttpResponse<String> glow = send(
                client,
                "PUT",
                "zones/z-glow",
                "{\"ranges\":[{\"strip\":\"" + left.strip() + "\",\"start\":" + left.start() + ",\"length\":"
                        + left.length() + "}],\"blend\":\"add\",\"animation\":null,\"color\":\"#000010\","
                        + "\"brightness\":100}");
        assertEquals(201, glow.statusCode(), glow.body());
        assertEquals("add", Client.json(client.get("/api/v1/zones/z-glow")).getString("blend"));
        LightHarness seen = new LightHarness(control, monitor, "left");
        seen.awaitColor(0x102040);
        send(client, "PATCH", "zones/z-glow", "{\"on\":false}");
        seen.awaitColor(0x102030);
        refusedBlend(client, left);
    }

    private static void refusedBlend(Client client, ZoneRange range) {
        HttpResponse<String> answer = send(
                client,
                "PUT",
                "zones/z-glow",
                "{\"ranges\":[{\"strip\":\"" + range.strip() + "\",\"start\":0,\"length\":1}],\"blend\":\"burn\"}");
        assertEquals(422, answer.statusCode(), answer.body());
        assertEquals("blend", Client.json(answer).getString("field"), answer.body());
    }

    @Test
    void refusalsNameTheField(BundleContext context) {
        Client client = Client.of(context);
        refused(client, "color", "{\"durationMs\":1}");
        refused(client, "durationMs", "{\"color\":\"#ff0000\"}");
        refused(client, "blend", "{\"color\":\"#ff0000\",\"durationMs\":1,\"blend\":\"burn\"}");
        refused(client, "zones", "{\"color\":\"#ff0000\",\"durationMs\":1,\"zones\":[\"attic\"]}");
        refused(client, "group", "{\"color\":\"#ff0000\",\"durationMs\":1,\"group\":\"attic\"}");
        refused(client, "colors[1]", "{\"colors\":[\"#ff0000\",7],\"durationMs\":1}");
        assertEquals("{\"layers\":[]}", client.get("/api/v1/layers").body());
    }

    private static void refused(Client client, String field, String json) {
        HttpResponse<String> answer = send(client, "PUT", "layers/bell", json);
        assertEquals(422, answer.statusCode(), answer.body());
        assertEquals(field, Client.json(answer).getString("field"), answer.body());
    }
}

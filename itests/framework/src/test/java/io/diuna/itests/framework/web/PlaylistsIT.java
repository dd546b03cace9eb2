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
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/** Playlists are saved, started, stopped and removed over REST, and go on after a restart of the control. */
@FrameworkTest
public class PlaylistsIT {

    private static final String PLAYLISTS = "/api/v1/playlists";

    @Configuration
    public static Option[] configuration() {
        return new Option[] {ShippedFeatures.fresh().option()};
    }

    @Test
    void aPlaylistShowsItsScenes(BundleContext context, LightControl control, FrameMonitor monitor)
            throws BundleException {
        Client client = Client.of(context).as("diuna", ShippedFeatures.PASSWORD);
        LightHarness left = new LightHarness(control, monitor, "left");
        scene(client, "red", "#200000");
        scene(client, "blue", "#000020");

        assertEquals(
                422,
                put(client, "{\"steps\":[{\"scene\":\"green\",\"durationMs\":200}]}")
                        .statusCode());
        HttpResponse<String> made =
                put(client, "{\"steps\":[" + step("red", 3_600_000) + "," + step("blue", 3_600_000) + "]}");
        assertEquals(201, made.statusCode(), made.body());
        assertEquals(422, post(client, "next").statusCode());
        HttpResponse<String> started = post(client, "start");
        assertEquals("party", running(started).getString("playlist"), started.body());
        assertTrue(Client.json(started).getBoolean("saved"));
        left.awaitColor(0x200000);
        assertEquals(1, running(post(client, "next")).getInt("step"));
        left.awaitColor(0x000020);

        Bundle bundle = bundle(context, "io.diuna.control");
        bundle.stop();
        bundle.start();
        Eventually.until("the first step is shown again", () -> {
            HttpResponse<String> list = client.get(PLAYLISTS);
            return list.statusCode() == 200
                    && !Client.json(list).isNull("running")
                    && running(list).getInt("step") == 0;
        });

        put(client, "{\"steps\":[" + step("red", 100) + "," + step("blue", 3_600_000) + "],\"repeat\":1}");
        Eventually.until("the second step", () -> running(client.get(PLAYLISTS)).getInt("step") == 1);
        assertEquals(
                200,
                client.send(
                                "POST",
                                "/api/v1/scenes/red/recall",
                                BodyPublishers.ofString("{}"),
                                "Content-Type",
                                "application/json")
                        .statusCode());
        JsonObject stopped = Client.json(client.get(PLAYLISTS));
        assertTrue(stopped.isNull("running"), stopped.toString());
        assertTrue(stopped.getString("reason").contains("scene"), stopped.toString());

        post(client, "start");
        assertFalse(Client.json(client.get(PLAYLISTS)).isNull("running"));
        assertTrue(Client.json(post(client, "stop")).isNull("running"));
        assertEquals(
                204,
                client.send("DELETE", PLAYLISTS + "/party", BodyPublishers.noBody())
                        .statusCode());
        assertEquals(404, post(client, "start").statusCode());
    }

    private static Bundle bundle(BundleContext context, String name) {
        for (Bundle bundle : context.getBundles()) {
            if (name.equals(bundle.getSymbolicName())) {
                return bundle;
            }
        }
        throw new IllegalStateException("no bundle " + name);
    }

    private static void scene(Client client, String id, String color) {
        String look = "{\"on\":true,\"brightness\":100,\"animation\":null,\"color\":\"" + color + "\"}";
        HttpResponse<String> made = client.send(
                "PUT",
                "/api/v1/scenes/" + id,
                BodyPublishers.ofString("{\"looks\":{\"left\":" + look + "}}"),
                "Content-Type",
                "application/json");
        assertEquals(201, made.statusCode(), made.body());
    }

    private static String step(String scene, int millis) {
        return "{\"scene\":\"" + scene + "\",\"durationMs\":" + millis + ",\"transition\":{\"kind\":\"cut\"}}";
    }

    private static JsonObject running(HttpResponse<String> answer) {
        return Client.json(answer).getJsonObject("running");
    }

    private static HttpResponse<String> put(Client client, String json) {
        return client.send(
                "PUT", PLAYLISTS + "/party", BodyPublishers.ofString(json), "Content-Type", "application/json");
    }

    private static HttpResponse<String> post(Client client, String command) {
        return client.send("POST", PLAYLISTS + "/party/" + command, BodyPublishers.noBody());
    }
}

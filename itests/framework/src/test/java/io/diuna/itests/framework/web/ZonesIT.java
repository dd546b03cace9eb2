// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.diuna.itests.framework.exam.FrameworkTest;
import io.diuna.itests.framework.light.Eventually;
import io.diuna.itests.framework.light.Recording;
import io.diuna.itests.framework.light.RecordingStrip;
import io.diuna.itests.framework.light.Zones;
import io.diuna.itests.framework.shipped.ShippedFeatures;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.frame.ZonePlayback;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.ConfigurationAdmin;

/** Zones are made, changed and removed while the show goes on. */
@FrameworkTest
public class ZonesIT {

    private static final String ZONES = "/api/v1/zones/";

    @Configuration
    public static Option[] configuration() {
        return new Option[] {ShippedFeatures.fresh().option()};
    }

    private static Client administrator(BundleContext context) {
        return Client.of(context).as("diuna", ShippedFeatures.PASSWORD);
    }

    private static HttpResponse<String> put(Client client, String zone, String json) {
        return client.send("PUT", ZONES + zone, BodyPublishers.ofString(json), "Content-Type", "application/json");
    }

    @Test
    void aZoneIsMadeChangedAndRemoved(BundleContext context, LightControl control) {
        Client client = administrator(context);
        Eventually.until("the zones are there", () -> control.zones().size() >= 3);

        HttpResponse<String> made = put(
                client,
                "wall",
                "{\"label\":\"Wall\",\"brightness\":33,\"matrix\":{\"strip\":\"main\",\"start\":40,\"columns\":5,\"rows\":4,"
                        + "\"serpentine\":true,\"corner\":\"bottom-right\",\"rotation\":90}}");
        assertEquals(201, made.statusCode(), made.body());
        assertEquals("[\"centre\",\"left\"]", Client.json(made).get("overlaps").toString());

        HttpResponse<String> got = client.get(ZONES + "wall");
        assertEquals(200, got.statusCode());
        assertEquals(20, Client.json(got).getInt("length"));
        assertEquals(33, Client.json(got).getInt("brightness"));
        assertEquals(90, Client.json(got).getJsonObject("matrix").getInt("rotation"));

        HttpResponse<String> changed = put(
                client,
                "wall",
                "{\"ranges\":[{\"strip\":\"main\",\"start\":0,\"length\":9},{\"strip\":\"later\",\"start\":0,\"length\":2}],"
                        + "\"grouping\":2,\"spacing\":1,\"mirror\":true}");
        assertEquals(200, changed.statusCode(), changed.body());
        assertEquals(2, Client.json(client.get(ZONES + "wall")).getInt("length"));
        assertEquals("Wall", Client.json(changed).getString("label"));

        HttpResponse<String> free = put(
                client,
                "wall",
                "{\"ranges\":[{\"strip\":\"main\",\"start\":0,\"length\":2}],\"points\":[[0.1,0],[1e3,-2.5]]}");
        assertEquals(200, free.statusCode(), free.body());
        assertEquals("[[0.1,0],[1000,-2.5]]", Client.json(free).get("points").toString());

        assertEquals(
                204,
                client.send("DELETE", ZONES + "wall", BodyPublishers.noBody()).statusCode());
        assertEquals(404, client.get(ZONES + "wall").statusCode());
        assertEquals(
                404,
                client.send("DELETE", ZONES + "wall", BodyPublishers.noBody()).statusCode());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
                    left | {"ranges":[{"strip":"main","start":100,"length":51}]}                      | ranges
                    left | {"ranges":[{"strip":"main","start":0,"length":9}],"animation":"moonwalk"}  | animation
                    left | {"ranges":[{"strip":"main","start":0,"length":9}],"brightness":101}        | brightness
                    left | {"on":false}                                                              | ranges
                    Left | {"ranges":[{"strip":"main","start":0,"length":9}]}                         | id
                    new  | {"ranges":[{"strip":"main","start":0,"length":9}],"palette":"mud"}         | palette
                    """)
    void whatCannotBeChangesNothing(
            String zone, String body, String field, BundleContext context, LightControl control) {
        Client client = administrator(context);
        Eventually.until("the zones are there", () -> control.zones().size() >= 3);
        List<?> before = layoutsAndLooks(control);

        HttpResponse<String> answer = put(client, zone, body);

        assertEquals(422, answer.statusCode(), answer.body());
        assertEquals(field, Client.json(answer).getString("field"), answer.body());
        assertEquals(before, layoutsAndLooks(control), "nothing is changed");
    }

    @Test
    void theConsoleMakesZonesToo(BundleContext context, ConfigurationAdmin configurations) throws IOException {
        Client client = administrator(context);
        var made = configurations.createFactoryConfiguration("io.diuna.zone", "?");
        // What nobody has filled in is an empty text there, in lists, too.
        made.update(FrameworkUtil.asDictionary(Map.of(
                "label", "Desk", "ranges", new String[] {"main:0-9"}, "points", new String[] {""}, "matrix", "")));
        String path = ZONES + made.getPid().substring("io.diuna.zone.".length());
        Eventually.until("the zone is there", () -> client.get(path).statusCode() == 200);
        HttpResponse<String> changed = client.send(
                "PUT",
                path,
                BodyPublishers.ofString("{\"ranges\":[{\"strip\":\"main\",\"start\":0,\"length\":5}]}"),
                "Content-Type",
                "application/json");
        assertEquals(200, changed.statusCode(), changed.body());
        assertEquals("Desk", Client.json(changed).getString("label"));
        assertEquals("main:0-4", ((String[]) made.getProperties().get("ranges"))[0], "changed, not doubled");
        assertEquals(204, client.send("DELETE", path, BodyPublishers.noBody()).statusCode());
    }

    @Test
    void brightnessAndColorChangeEachInItsOwnTime(
            BundleContext context, ConfigurationAdmin configurations, LightControl control) throws IOException {
        Client client = administrator(context);
        Recording recording = RecordingStrip.register(context, "dimmer", 8).recording();
        Zones.add(configurations, control, "shelf", "dimmer", 8);
        client.patch(
                ZONES + "shelf",
                "{\"animation\":null,\"color\":\"#ff0000\",\"brightness\":100,\"transition\":{\"kind\":\"cut\"}}");
        Eventually.until("it is red", () -> recording.count() > 0 && recording.darkest(recording.count() - 1) == 255);
        client.patch(ZONES + "shelf", "{\"color\":\"#0000ff\",\"transition\":{\"durationMs\":600000}}");
        client.patch(ZONES + "shelf", "{\"brightness\":50,\"transition\":{\"kind\":\"cut\"}}");
        Eventually.until("it is dimmed", () -> recording.darkest(recording.count() - 1) < 200);
        assertTrue(recording.floor(recording.count() - 1) < 30, "the colour goes on for ten minutes");
    }

    private static List<?> layoutsAndLooks(LightControl control) {
        return control.zones().stream()
                .map(zone -> List.of(zone.playback().layout(), zone.look()))
                .toList();
    }

    @Test
    void aChangedLayoutShowsNoBlackFrame(BundleContext context, ConfigurationAdmin configurations, LightControl control)
            throws IOException {
        Client client = administrator(context);
        Recording recording = RecordingStrip.register(context, "recorder", 60).recording();
        Zones.add(configurations, control, "desk", "recorder", 60);
        client.patch(ZONES + "desk", "{\"animation\":\"rainbow\",\"brightness\":100}");
        Eventually.until(
                "it plays",
                () -> control.zone("desk").orElseThrow().playback().state() == ZonePlayback.State.PLAYING
                        && recording.count() > 0
                        && recording.darkest(recording.count() - 1) > 100);
        int start = recording.count();
        for (int i = 0; i < 20; i++) {
            String shape = i % 2 == 0 ? "\"grouping\":" + (i % 7 + 2) : "\"mirror\":true";
            String body = "{\"ranges\":[{\"strip\":\"recorder\",\"start\":0,\"length\":60}]," + shape + "}";
            assertEquals(200, put(client, "desk", body).statusCode());
        }
        var nonsense = FrameworkUtil.asDictionary(Map.of("ranges", new String[] {"nonsense"}));
        var desk = configurations.getFactoryConfiguration("io.diuna.zone", "desk", "?");
        assertThrows(IOException.class, () -> desk.update(nonsense));
        int end = recording.count() + 60;
        Eventually.until("another second passes", () -> recording.count() > end);
        for (int frame = start; frame < end; frame++) {
            assertTrue(recording.darkest(frame) > 0, "frame " + (frame - start) + " has a black pixel");
        }
        assertEquals(
                30, control.zone("desk").orElseThrow().playback().layout().length(), "the nonsense changed nothing");
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.diuna.itests.framework.exam.FrameworkTest;
import io.diuna.itests.framework.light.LightHarness;
import io.diuna.itests.framework.shipped.ShippedFeatures;
import io.diuna.platform.control.GroupAdmin;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.SceneAdmin;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.zone.ZoneRange;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.BundleContext;

/** Zones are split, renamed and joined over REST; looks, groups and scenes follow. */
@FrameworkTest
public class ZoneEditIT {

    @Configuration
    public static Option[] configuration() {
        return new Option[] {ShippedFeatures.fresh().option()};
    }

    private static HttpResponse<String> send(Client client, int status, String method, String path, String json) {
        HttpResponse<String> answer = client.send(
                method, "/api/v1/" + path, BodyPublishers.ofString(json), "Content-Type", "application/json");
        assertEquals(status, answer.statusCode(), answer.body());
        return answer;
    }

    private static List<ZoneRange> ranges(LightControl control, String zone) {
        return control.zone(zone).orElseThrow().playback().layout().ranges();
    }

    @Test
    void splitRenameAndJoin(
            BundleContext context, LightControl control, FrameMonitor monitor, GroupAdmin groups, SceneAdmin scenes) {
        Client client = Client.of(context).as("diuna", ShippedFeatures.PASSWORD);
        send(client, 201, "PUT", "strips/porch", "{\"driver\":\"virtual\",\"pixels\":30}");
        send(client, 200, "PATCH", "zones/porch", "{\"animation\":null,\"color\":\"#102030\",\"brightness\":100}");
        send(client, 201, "PUT", "groups/room", "{\"zones\":[\"porch\",\"left\"]}");
        send(client, 201, "PUT", "scenes/cosy", "{\"zones\":[\"porch\"]}");

        send(client, 200, "POST", "zones/porch/split", "{\"at\":10,\"newId\":\"step\"}");
        assertEquals(List.of(ZoneRange.parse("porch:0-9")), ranges(control, "porch"));
        assertEquals(List.of(ZoneRange.parse("porch:10-29")), ranges(control, "step"));
        new LightHarness(control, monitor, "step").awaitColor(0x102030);
        assertEquals(
                List.of("porch", "step", "left"),
                groups.group("room").orElseThrow().zones());

        send(client, 200, "POST", "zones/step/rename", "{\"newId\":\"stairs\"}");
        assertTrue(control.zone("step").isEmpty());
        new LightHarness(control, monitor, "stairs").awaitColor(0x102030);
        assertEquals(
                List.of("porch", "stairs", "left"),
                groups.group("room").orElseThrow().zones());
        assertTrue(scenes.scene("cosy").orElseThrow().looks().containsKey("stairs"));

        send(client, 200, "POST", "zones/porch/join", "{\"with\":\"stairs\"}");
        assertEquals(List.of(ZoneRange.parse("porch:0-29")), ranges(control, "porch"));
        assertTrue(control.zone("stairs").isEmpty());
        assertEquals(
                List.of("porch", "left"), groups.group("room").orElseThrow().zones());
    }

    @Test
    void refusalsChangeNothing(BundleContext context, LightControl control) {
        Client client = Client.of(context).as("diuna", ShippedFeatures.PASSWORD);
        int zones = control.zones().size();
        refused(client, "at", "zones/left/split", "{\"at\":100000,\"newId\":\"x\"}");
        refused(client, "newId", "zones/left/split", "{\"at\":1,\"newId\":\"right\"}");
        refused(client, "id", "zones/left/rename", "{\"newId\":\"The Left\"}");
        refused(client, "newId", "zones/left/rename", "{\"newId\":\"right\"}");
        refused(client, "with", "zones/left/join", "{\"with\":\"attic\"}");
        refused(client, "with", "zones/left/join", "{\"with\":\"left\"}");
        send(client, 404, "POST", "zones/attic/split", "{\"at\":1,\"newId\":\"x\"}");
        assertEquals(zones, control.zones().size());
    }

    @Test
    void ofOverlappingZonesTheLaterInOrderIsShown(BundleContext context, LightControl control, FrameMonitor monitor) {
        Client client = Client.of(context).as("diuna", ShippedFeatures.PASSWORD);
        send(client, 201, "PUT", "strips/shelf", "{\"driver\":\"virtual\",\"pixels\":10}");
        send(client, 200, "PATCH", "zones/shelf", "{\"animation\":null,\"color\":\"#102030\",\"brightness\":100}");
        send(
                client,
                201,
                "PUT",
                "zones/book",
                "{\"ranges\":[{\"strip\":\"shelf\",\"start\":0,\"length\":10}],\"animation\":null,"
                        + "\"color\":\"#405060\",\"brightness\":100}");
        new LightHarness(control, monitor, "shelf").awaitColor(0x102030);
        send(client, 200, "POST", "zones/order", "{\"order\":[\"shelf\",\"book\"]}");
        new LightHarness(control, monitor, "shelf").awaitColor(0x405060);
        assertEquals("shelf", control.zones().get(0).playback().layout().id());
        refused(client, "order", "zones/order", "{\"order\":[\"attic\"]}");
        send(client, 204, "DELETE", "zones/book", "");
        send(client, 204, "DELETE", "zones/shelf", "");
        send(client, 204, "DELETE", "strips/shelf", "");
    }

    private static void refused(Client client, String field, String path, String json) {
        HttpResponse<String> answer = send(client, 422, "POST", path, json);
        assertEquals(field, Client.json(answer).getString("field"), answer.body());
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.diuna.itests.framework.exam.FrameworkTest;
import io.diuna.itests.framework.light.Eventually;
import io.diuna.itests.framework.shipped.ShippedFeatures;
import io.diuna.itests.framework.web.Client;
import io.diuna.platform.control.GroupAdmin;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.SceneAdmin;
import io.diuna.platform.schedule.NightLight;
import io.diuna.platform.schedule.PlaylistAdmin;
import io.diuna.platform.schedule.ScheduleAdmin;
import io.diuna.platform.schedule.ScheduleTime;
import io.diuna.platform.zone.MatrixShape;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.BundleContext;

/**
 * The journey of an installer, by REST alone and by the shell alone: two strips, a matrix, a group, three scenes, a playlist, a
 * schedule at sunset, a night light, undo, backup, restore. Both ways lead to the same show. That a restored show is the same is
 * shown by {@code BackupIT} of the robustness tests, with the launcher.
 */
@FrameworkTest
public class ShowJourneyIT {

    @Configuration
    public static Option[] configuration() {
        return new Option[] {ShippedFeatures.fresh().option()};
    }

    @Test
    void byRest(
            BundleContext context,
            LightControl control,
            SceneAdmin scenes,
            GroupAdmin groups,
            PlaylistAdmin playlists,
            ScheduleAdmin schedules,
            NightLight night) {
        Client client = Client.of(context).as("diuna", ShippedFeatures.PASSWORD);
        send(client, 201, "PUT", "strips/porch", "{\"driver\":\"virtual\",\"pixels\":30}");
        send(client, 201, "PUT", "strips/panel", "{\"driver\":\"virtual\",\"pixels\":64}");
        send(
                client,
                200,
                "PUT",
                "zones/panel",
                "{\"ranges\":[{\"strip\":\"panel\",\"start\":0,\"length\":64}],"
                        + "\"matrix\":{\"columns\":8,\"rows\":8,\"serpentine\":true}}");
        send(client, 201, "PUT", "groups/room", "{\"zones\":[\"porch\",\"panel\"]}");
        scene(client, "red", "#ff0000");
        scene(client, "green", "#00ff00");
        scene(client, "blue", "#0000ff");
        send(
                client,
                201,
                "PUT",
                "playlists/evening",
                "{\"steps\":[{\"scene\":\"red\",\"durationMs\":60000},{\"scene\":\"green\",\"durationMs\":60000}]}");
        send(client, 200, "PUT", "place", "{\"latitude\":52.23,\"longitude\":21.01,\"timeZone\":\"Europe/Warsaw\"}");
        send(
                client,
                201,
                "PUT",
                "schedules/dusk",
                "{\"when\":\"sunset-30\",\"action\":{\"kind\":\"playlist\",\"playlist\":\"evening\"}}");
        send(client, 200, "POST", "playlists/evening/start", "");
        check(control, scenes, groups, playlists, schedules);
        send(client, 200, "POST", "playlists/evening/stop", "");
        send(client, 200, "PUT", "night-light", "{\"minutes\":30,\"brightness\":5}");
        assertTrue(night.status().isPresent());
        send(client, 204, "DELETE", "night-light", "");
        send(client, 200, "PATCH", "zones/porch", "{\"color\":\"#123456\"}");
        send(client, 200, "POST", "undo", "{}");
        assertEquals(0xFF0000, control.zone("porch").orElseThrow().look().color());

        byte[] zip = client.bytes("/api/v1/backup");
        HttpResponse<String> kept = client.send(
                "POST", "/api/v1/restore", BodyPublishers.ofByteArray(zip), "Content-Type", "application/zip");
        assertEquals(202, kept.statusCode(), kept.body());
    }

    private static void scene(Client client, String id, String color) {
        String look = "{\"group\":\"room\",\"on\":true,\"animation\":null,\"color\":\"" + color + "\"}";
        send(client, 200, "PATCH", "zones", look);
        send(client, 201, "PUT", "scenes/" + id, "{\"zones\":[\"porch\",\"panel\"]}");
    }

    @Test
    void byTheShell(
            BundleContext context,
            LightControl control,
            SceneAdmin scenes,
            GroupAdmin groups,
            PlaylistAdmin playlists,
            ScheduleAdmin schedules,
            NightLight night)
            throws IOException {
        Client.of(context);
        Path data = Path.of(context.getProperty("diuna.data"));
        Eventually.until("the shell answers", () -> {
            try (ShellClient shell = ShellClient.connect(data)) {
                return shell.answer().startsWith("ok ");
            } catch (IOException e) {
                return false;
            }
        });
        try (ShellClient shell = ShellClient.connect(data)) {
            shell.answer();
            for (String line : new String[] {
                "strip-put porch driver=virtual pixels=30",
                "strip-put panel driver=virtual pixels=64",
                "zone-put panel ranges=panel:0-63 matrix=8x8 serpentine=true",
                "group save room zones=porch,panel",
                "group change room on=true animation=none color='#ff0000'",
                "scene save red zones=porch,panel",
                "group change room color='#00ff00'; scene save green zones=porch,panel",
                "group change room color='#0000ff'; scene save blue zones=porch,panel",
                "playlist save evening steps=red:60,green:60",
                "place latitude=52.23 longitude=21.01 timeZone=Europe/Warsaw",
                "schedule save dusk when=sunset-30 action=playlist playlist=evening",
                "playlist start evening"
            }) {
                ok(shell, line);
            }
            check(control, scenes, groups, playlists, schedules);
            ok(shell, "playlist stop evening");
            ok(shell, "night-light start minutes=30 brightness=5");
            assertTrue(night.status().isPresent());
            ok(shell, "night-light cancel");
            ok(shell, "zone porch color='#123456'");
            ok(shell, "undo");
            assertEquals(0xFF0000, control.zone("porch").orElseThrow().look().color());
            ok(shell, "cd " + data);
            ok(shell, "backup write show.zip");
            ok(shell, "backup restore show.zip");
        }
    }

    /** Checks the show that both ways lead to, while its playlist runs. */
    private static void check(
            LightControl control,
            SceneAdmin scenes,
            GroupAdmin groups,
            PlaylistAdmin playlists,
            ScheduleAdmin schedules) {
        assertEquals(30, control.zone("porch").orElseThrow().playback().layout().length());
        assertTrue(control.zone("panel").orElseThrow().playback().layout().shape() instanceof MatrixShape);
        assertEquals(2, groups.group("room").orElseThrow().zones().size());
        assertEquals(
                0x0000FF,
                scenes.scene("blue").orElseThrow().looks().get("panel").color());
        assertEquals("evening", playlists.status().playlist());
        assertEquals(0xFF0000, control.zone("panel").orElseThrow().look().color());
        assertEquals(
                ScheduleTime.parse("sunset-30"),
                schedules.schedule("dusk").orElseThrow().when());
        Eventually.until(
                "the next sunset is known", () -> schedules.status("dusk").next() != null);
    }

    private static void send(Client client, int status, String method, String path, String json) {
        HttpResponse<String> answer = client.send(
                method, "/api/v1/" + path, BodyPublishers.ofString(json), "Content-Type", "application/json");
        assertEquals(status, answer.statusCode(), method + " " + path + ": " + answer.body());
    }

    private static void ok(ShellClient shell, String line) throws IOException {
        String answer = shell.ask(line);
        assertTrue(answer.startsWith("ok "), line + ": " + answer);
    }
}

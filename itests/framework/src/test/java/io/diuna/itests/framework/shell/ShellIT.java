// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.diuna.api.task.TaskStatus;
import io.diuna.itests.framework.exam.FrameworkTest;
import io.diuna.itests.framework.light.Eventually;
import io.diuna.itests.framework.shipped.ShippedFeatures;
import io.diuna.itests.framework.web.Client;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.task.TaskMonitor;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/** The shell of what ships: an operator's journey, with and without HTTP. */
@FrameworkTest
public class ShellIT {

    @Configuration
    public static Option[] configuration() {
        return new Option[] {ShippedFeatures.fresh().option()};
    }

    @BeforeEach
    void awaitShow(LightControl control, BundleContext context) {
        Eventually.until("the zones are there", () -> control.zones().size() >= 3);
        Eventually.until("the shell answers", () -> {
            try (ShellClient shell = open(context)) {
                return shell.ask("status").startsWith("ok ");
            } catch (IOException e) {
                return false;
            }
        });
    }

    private static Path data(BundleContext context) {
        return Path.of(context.getProperty("diuna.data"));
    }

    private static ShellClient open(BundleContext context) throws IOException {
        ShellClient shell = ShellClient.connect(data(context));
        assertEquals("ok diuna-shell 1\n", shell.answer());
        return shell;
    }

    private static String ok(ShellClient shell, String line) throws IOException {
        String answer = shell.ask(line);
        assertTrue(answer.startsWith("ok "), line + ": " + answer);
        return answer.substring(3);
    }

    private static String refused(ShellClient shell, String line) throws IOException {
        String answer = shell.ask(line);
        assertTrue(answer.startsWith("failed "), line + ": " + answer);
        return answer.substring(7);
    }

    private static void contains(String text, String... parts) {
        for (String part : parts) {
            assertTrue(text.contains(part), part + " is not in: " + text);
        }
    }

    @Test
    void anOperatorsJourney(BundleContext context, FrameMonitor monitor) throws IOException {
        try (ShellClient shell = open(context)) {
            contains(ok(shell, "diuna:strip-put porch driver=virtual pixels=30"), "id ", "porch", "virtual", "30");
            contains(ok(shell, "strips"), "porch", "main");
            String zone = ok(
                    shell,
                    "zone-put porch ranges=porch:0-29 label='The porch' color=#102030 brightness=100 animation=none");
            contains(zone, "The porch", "porch:0-29", "#102030");
            awaitColor(monitor, 0x102030);

            contains(ok(shell, "scene save evening label=Evening zones=porch"), "Saved new scene 'evening'");
            contains(ok(shell, "zone porch color=#ffffff animation=rainbow parameters.speed=70"), "rainbow", "70");
            contains(ok(shell, "scene recall evening transition=cut"), "porch", "yes");
            awaitColor(monitor, 0x102030);
            contains(ok(shell, "scenes"), "evening", "Evening");
            contains(ok(shell, "master brightness=50; master"), "brightness  50\n");
            ok(shell, "master on brightness=100 transition=cut");

            contains(ok(shell, "plugins"), "io.diuna.animation.rainbow", "ACTIVE");
            contains(ok(shell, "animations"), "rainbow", "solid");
            contains(ok(shell, "palettes"), "#");
            contains(ok(shell, "drivers"), "virtual", "ddp");
            contains(ok(shell, "tasks"), "diuna-frame", "diuna-shell", "RUNNING");
            contains(ok(shell, "stats"), "fps", "late", "porch");
            contains(ok(shell, "status"), "0.0.0-test");
            assertTrue(ok(shell, "health").matches("(?s)(OK|DEGRADED)\n.*"));

            contains(ok(shell, "zone-delete porch"), "Deleted zone 'porch'");
            contains(ok(shell, "strip-delete porch"), "Deleted strip 'porch'");
            contains(ok(shell, "scene delete evening"), "Deleted scene 'evening'");
            assertEquals("There is no zone 'porch'\n", refused(shell, "zone porch"));
        }
    }

    private static void awaitColor(FrameMonitor monitor, int color) {
        int[] pixels = new int[30];
        Eventually.until(
                "strip porch shows it",
                () -> monitor.picture("porch", pixels) >= 0
                        && Arrays.stream(pixels).allMatch(one -> one == color));
    }

    @Test
    void refusalsHaveTheWordsOfRestAndChangeNothing(BundleContext context, LightControl control) throws IOException {
        Client rest = Client.of(context).as("diuna", ShippedFeatures.PASSWORD);
        var before = control.zone("left").orElseThrow().look();
        try (ShellClient shell = open(context)) {
            same(rest, "PATCH", "zones/left", "{\"brightness\":101}", refused(shell, "zone left brightness=101"));
            same(rest, "PATCH", "zones/left", "{\"palette\":\"no\"}", refused(shell, "zone left on=false palette=no"));
            same(
                    rest,
                    "PATCH",
                    "zones/left",
                    "{\"animation\":\"rainbow\",\"parameters\":{\"speed\":1000}}",
                    refused(shell, "zone left animation=rainbow parameters.speed=1000"));
            same(
                    rest,
                    "PUT",
                    "strips/bad",
                    "{\"driver\":\"virtual\",\"pixels\":0}",
                    refused(shell, "strip-put bad driver=virtual pixels=0"));
            same(rest, "PUT", "strips/bad", "{\"driver\":\"none\"}", refused(shell, "strip-put bad driver=none"));
            same(rest, "PUT", "groups/bad", "{\"zones\":[\"attic\"]}", refused(shell, "group save bad zones=attic"));
            same(
                    rest,
                    "PUT",
                    "playlists/bad",
                    "{\"steps\":[{\"scene\":\"none\",\"durationMs\":1000}]}",
                    refused(shell, "playlist save bad steps=none:1"));
            same(
                    rest,
                    "PUT",
                    "schedules/bad",
                    "{\"when\":\"24:00\",\"action\":{\"kind\":\"stop-playlist\"}}",
                    refused(shell, "schedule save bad when=24:00 action=stop-playlist"));
            same(rest, "PUT", "night-light", "{\"minutes\":0}", refused(shell, "night-light start minutes=0"));
            same(rest, "PUT", "palettes/bad", "{\"colors\":[]}", refused(shell, "palette save bad colors="));
        }
        assertEquals(before, control.zone("left").orElseThrow().look());
    }

    private static void same(Client rest, String method, String path, String body, String refusal) {
        var problem = Client.json(rest.send(
                method, "/api/v1/" + path, BodyPublishers.ofString(body), "Content-Type", "application/json"));
        assertEquals(problem.getString("field") + ": " + problem.getString("detail") + "\n", refusal);
    }

    @Test
    void helpListsAllCommandsAndThoseOfFelix(BundleContext context) throws IOException {
        try (ShellClient shell = open(context)) {
            String help = ok(shell, "help");
            for (String command : List.of(
                    "zones",
                    "zone",
                    "zone-put",
                    "zone-delete",
                    "strips",
                    "strip-put",
                    "strip-delete",
                    "drivers",
                    "master",
                    "undo",
                    "redo",
                    "layers",
                    "layer",
                    "zone-edit",
                    "backup",
                    "tokens",
                    "token",
                    "groups",
                    "group",
                    "palette",
                    "playlists",
                    "playlist",
                    "schedules",
                    "schedule",
                    "night-light",
                    "place",
                    "scenes",
                    "scene",
                    "animations",
                    "signals",
                    "palettes",
                    "plugins",
                    "plugin",
                    "tasks",
                    "stats",
                    "health",
                    "status",
                    "help",
                    "complete",
                    "cd")) {
                assertTrue(help.matches("(?s)(.*\n)?" + command + " +[A-Z].*"), command + ": " + help);
            }
            contains(help, "felix: ", "lb", "scr: ");
            assertFalse(help.contains("telnetd"), help);
            contains(ok(shell, "help zone"), "diuna:zone ID [key=value ...]", "brightness=0..100");
            contains(ok(shell, "felix:lb"), "Diuna: shell");
            assertEquals("zone-delete\nzone-edit\nzone-put\n", ok(shell, "complete zone-"));
            contains(ok(shell, "complete 'zone left animation='"), "animation=rainbow\n");
        }
    }

    @Test
    void onlyTheOwnerMayOpenTheSocket(BundleContext context) throws IOException {
        Path socket = ShellClient.socket(data(context));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(socket)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(socket.getParent())));
    }

    @Test
    void theShellAnswersWhileHttpIsAway(BundleContext context) throws IOException, BundleException {
        List<Bundle> http = new ArrayList<>();
        for (String name :
                List.of("io.diuna.web", "io.diuna.page", "io.diuna.access", "org.apache.felix.http.jetty12")) {
            http.add(bundle(context, name));
        }
        Client client = Client.of(context);
        try (ShellClient shell = open(context)) {
            for (Bundle bundle : http) {
                bundle.stop(Bundle.STOP_TRANSIENT);
            }
            assertThrows(RuntimeException.class, () -> client.get("/api/v1/status"));
            contains(ok(shell, "zones"), "left", "centre", "right");
            contains(ok(shell, "zone left brightness=60"), "brightness", "60");
            try (ShellClient other = open(context)) {
                contains(ok(other, "status"), "0.0.0-test");
            }
        } finally {
            for (Bundle bundle : http) {
                bundle.start(Bundle.START_TRANSIENT);
            }
        }
        Eventually.until("REST is back", () -> {
            try {
                return client.get("/api/v1/status").statusCode() == 200;
            } catch (RuntimeException e) {
                return false;
            }
        });
    }

    @Test
    void sessionsAndSocketEndWithTheBundle(BundleContext context, TaskMonitor tasks)
            throws IOException, BundleException {
        Bundle bundle = bundle(context, "io.diuna.shell");
        Path socket = ShellClient.socket(data(context));
        try (ShellClient shell = open(context)) {
            bundle.stop();
            assertThrows(IOException.class, () -> shell.ask("zones"));
            assertFalse(Files.exists(socket));
            assertTrue(tasks.tasks().stream()
                    .filter(task -> task.owner().equals("io.diuna.shell"))
                    .map(TaskStatus::state)
                    .allMatch(TaskStatus.State::isOver));
        } finally {
            bundle.start();
        }
        Eventually.until("it listens again", () -> Files.exists(socket));
    }

    private static Bundle bundle(BundleContext context, String name) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> name.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow();
    }
}

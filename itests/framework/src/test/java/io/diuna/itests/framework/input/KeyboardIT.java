// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.diuna.itests.framework.exam.FrameworkTest;
import io.diuna.itests.framework.light.Eventually;
import io.diuna.itests.framework.light.LightHarness;
import io.diuna.itests.framework.shipped.ShippedFeatures;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.health.HealthMonitor;
import io.diuna.platform.layer.LayerAdmin;
import io.diuna.platform.zone.ZoneLook;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.ConfigurationAdmin;

/** Keys of an input device run commands, which are seen on the virtual strip. The device is a named pipe. */
@FrameworkTest
public class KeyboardIT {

    private static final int KEY = 1;
    private static final int AXIS = 2;
    private static final int F1 = 59;
    private static final int DIAL = 7;

    @Configuration
    public static Option[] configuration() {
        return new Option[] {ShippedFeatures.fresh().option()};
    }

    @Test
    void keysRunCommands(
            ConfigurationAdmin configurations,
            LightControl control,
            FrameMonitor monitor,
            LayerAdmin layers,
            HealthMonitor health,
            @TempDir Path folder)
            throws IOException, InterruptedException {
        new LightHarness(control, monitor, "left").play(null, 0xFF0000);
        Path device = folder.resolve("event0");
        configurations
                .getFactoryConfiguration("io.diuna.input.gpio.keyboard", "remote", "?")
                .update(FrameworkUtil.asDictionary(Map.of("device", device.toString(), "keys", new String[] {
                    "KEY_F1 edit",
                    "KEY_F2 target",
                    "KEY_F3 power",
                    "KEY_F4 lamp-white",
                    "KEY_F5 mode",
                    "KEY_F6 select",
                    "KEY_F7 undo",
                    "KEY_F8 scene none",
                    "REL_DIAL adjust"
                })));
        Eventually.until(
                "the missing device is told",
                () -> health.problems().stream()
                        .anyMatch(problem -> problem.message().startsWith("The keyboard 'remote' cannot be read")));
        assertEquals(0, new ProcessBuilder("mkfifo", device.toString()).start().waitFor());
        try (OutputStream keys = Files.newOutputStream(device)) {
            send(keys, AXIS, DIAL, -30);
            press(keys, 1);
            send(keys, AXIS, DIAL, -30);
            awaitLook(control, "left", "dimmed while it is edited", look -> look.brightness() == 70);
            press(keys, 2);
            send(keys, AXIS, DIAL, 12);
            awaitLook(control, "left", "green", look -> look.color() == 0x00FF00);

            press(keys, 3);
            Eventually.until("all light is off", () -> !control.master().on());
            press(keys, 3);
            Eventually.until("all light is on", () -> control.master().on());

            press(keys, 4);
            awaitLook(control, "right", "lamp white", look -> look.color() == 0xFFC896 && look.animation() == null);
            new LightHarness(control, monitor, "left").awaitColor(0xFFC896);
            press(keys, 4);
            awaitLook(control, "left", "green again", look -> look.color() == 0x00FF00 && look.brightness() == 70);

            press(keys, 5);
            awaitLook(control, "left", "animated", look -> look.animation() != null);
            press(keys, 8); // there is no such scene
            press(keys, 5);
            awaitLook(control, "left", "static", look -> look.animation() == null);
            press(keys, 6);
            Eventually.until(
                    "the selected zone is shown",
                    () -> layers.layers().stream()
                            .anyMatch(layer -> layer.layer().zones().contains("centre")));
            press(keys, 7);
            Eventually.until("a command is reverted", () -> control.undoStatus().redo() == 1);
        }
        Eventually.until(
                "the device that was unplugged is told",
                () -> health.problems().stream()
                        .anyMatch(problem -> problem.code().equals("input")));
    }

    private static void awaitLook(LightControl control, String zone, String what, Predicate<ZoneLook> check) {
        Eventually.until(
                zone + " is " + what,
                () -> check.test(control.zone(zone).orElseThrow().look()));
    }

    /** Presses and releases a function key. */
    private static void press(OutputStream keys, int number) throws IOException {
        send(keys, KEY, F1 + number - 1, 1);
        send(keys, KEY, F1 + number - 1, 0);
    }

    private static void send(OutputStream keys, int type, int code, int value) throws IOException {
        ByteBuffer event = ByteBuffer.allocate(24).order(ByteOrder.nativeOrder());
        event.putShort(16, (short) type).putShort(18, (short) code).putInt(20, value);
        keys.write(event.array());
        keys.flush();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.diuna.itests.framework.exam.FrameworkTest;
import io.diuna.itests.framework.light.Eventually;
import io.diuna.itests.framework.light.Zones;
import io.diuna.itests.framework.shipped.ShippedFeatures;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.frame.StripStatus;
import io.diuna.platform.frame.Transition;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.ConfigurationAdmin;

/** Strips behind a network are made, changed and removed by configuration alone, while the show goes on. */
@FrameworkTest
public class NetworkStripIT {

    private static final int PIXELS = 20;
    private static final int PATIENCE_MILLIS = 30_000;

    @Configuration
    public static Option[] configuration() {
        return new Option[] {ShippedFeatures.fresh().option()};
    }

    /** Its receiver has a name, which is looked up beside the strip's thread. */
    @Test
    void aZoneOnADdpStripShowsAtItsReceiver(ConfigurationAdmin configurations, LightControl control)
            throws IOException {
        try (DatagramSocket receiver = receiver()) {
            configure(configurations, "ddp", "desk", "localhost:" + receiver.getLocalPort());
            showOn(configurations, control, "desk");
            awaitDatagram(receiver, 10, "406080".repeat(PIXELS));
        }
    }

    @Test
    void aStripThatGoesSaysFarewell(ConfigurationAdmin configurations, LightControl control) throws IOException {
        try (DatagramSocket receiver = receiver()) {
            configure(configurations, "sacn", "wall", "127.0.0.1:" + receiver.getLocalPort());
            showOn(configurations, control, "wall");
            awaitDatagram(receiver, 126, "406080".repeat(PIXELS));
            configurations
                    .getFactoryConfiguration("io.diuna.network.sacn", "wall", "?")
                    .delete();
            byte[] farewell = awaitDatagram(receiver, 112, "40"); // the option that says that the sender ends
            assertEquals("000000".repeat(PIXELS), HexFormat.of().formatHex(farewell, 126, 126 + 3 * PIXELS));
        }
    }

    @Test
    void aStripThatGetsShorterDarkensItsEndAndKeepsTheRest(ConfigurationAdmin configurations, LightControl control)
            throws IOException {
        try (DatagramSocket receiver = receiver()) {
            String host = "127.0.0.1:" + receiver.getLocalPort();
            configure(configurations, "ddp", "shelf", host);
            showOn(configurations, control, "shelf");
            awaitDatagram(receiver, 10, "406080".repeat(PIXELS));
            configure(configurations, "ddp", "shelf", Map.of("pixels", PIXELS / 2, "host", host));
            awaitDatagram(receiver, 10, "406080".repeat(PIXELS / 2) + "000000".repeat(PIXELS / 2));
            awaitDatagram(receiver, 10, "406080".repeat(PIXELS / 2));
        }
    }

    @Test
    void aReceiverThatIsLeftGoesDark(ConfigurationAdmin configurations, LightControl control) throws IOException {
        try (DatagramSocket stays = receiver();
                DatagramSocket goes = receiver();
                DatagramSocket next = receiver()) {
            String first = "127.0.0.1:" + stays.getLocalPort();
            String second = "127.0.0.1:" + goes.getLocalPort();
            configure(
                    configurations, "artnet", "pair", Map.of("pixels", PIXELS, "receivers", new String[] {first, second
                    }));
            showOn(configurations, control, "pair");
            awaitDatagram(stays, 18, "406080".repeat(PIXELS));
            awaitDatagram(goes, 18, "406080".repeat(PIXELS));
            configure(configurations, "artnet", "pair", Map.of("pixels", PIXELS, "receivers", new String[] {first}));
            awaitDatagram(goes, 18, "000000".repeat(PIXELS));
            awaitDatagram(stays, 18, "406080".repeat(PIXELS));
            configure(configurations, "artnet", "pair", "127.0.0.1:" + next.getLocalPort());
            awaitDatagram(stays, 18, "000000".repeat(PIXELS));
            awaitDatagram(next, 18, "406080".repeat(PIXELS));
            configurations
                    .getFactoryConfiguration("io.diuna.network.artnet", "pair", "?")
                    .delete();
            awaitDatagram(next, 18, "000000".repeat(PIXELS));
        }
    }

    @Test
    void whatIsWrongIsToldBesideTheStrip(ConfigurationAdmin configurations, FrameMonitor monitor) throws IOException {
        configure(configurations, "artnet", "door", "no-such-receiver.invalid");
        awaitReason(monitor, "door", "Controller no-such-receiver.invalid:6454 not found");
        IOException refusal = assertThrows(IOException.class, () -> configure(configurations, "artnet", "door", ""));
        assertTrue(refusal.getMessage().contains("host must name the controller"), refusal.getMessage());
    }

    private static DatagramSocket receiver() throws IOException {
        return new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    private static void configure(ConfigurationAdmin configurations, String driver, String strip, String host)
            throws IOException {
        configure(configurations, driver, strip, Map.of("pixels", PIXELS, "host", host));
    }

    private static void configure(
            ConfigurationAdmin configurations, String driver, String strip, Map<String, Object> values)
            throws IOException {
        configurations
                .getFactoryConfiguration("io.diuna.network." + driver, strip, "?")
                .update(FrameworkUtil.asDictionary(values));
    }

    private static void showOn(ConfigurationAdmin configurations, LightControl control, String strip)
            throws IOException {
        Zones.add(configurations, control, strip, strip, PIXELS);
        control.change(
                strip,
                look -> look.withOn(true)
                        .withBrightness(100)
                        .withColor(0x406080)
                        .withAnimation(null),
                Transition.CUT);
    }

    private static byte[] awaitDatagram(DatagramSocket receiver, int at, String hex) throws IOException {
        receiver.setSoTimeout(PATIENCE_MILLIS);
        DatagramPacket packet = new DatagramPacket(new byte[2048], 2048);
        long until = System.nanoTime() + Eventually.PATIENCE.toNanos();
        String seen = "";
        while (!seen.equals(hex) && System.nanoTime() - until < 0) {
            receiver.receive(packet);
            seen = HexFormat.of().formatHex(packet.getData(), at, at + hex.length() / 2);
        }
        assertEquals(hex, seen);
        return packet.getData();
    }

    private static void awaitReason(FrameMonitor monitor, String strip, String words) {
        Eventually.until(
                "strip " + strip + " says: " + words,
                () -> monitor.strips().stream()
                        .filter(status -> status.id().equals(strip))
                        .map(StripStatus::reason)
                        .anyMatch(reason -> reason != null && reason.contains(words)));
    }
}

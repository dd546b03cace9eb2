// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.peers;

import io.diuna.api.strip.ColorOrder;
import io.diuna.api.strip.PhysicalStrip;
import io.diuna.driver.testkit.TestFrame;
import io.diuna.network.artnet.ArtnetSender;
import io.diuna.network.dmx.UniversePlan;
import io.diuna.network.sacn.SacnSender;
import io.diuna.network.sacn.SacnSource;
import io.diuna.network.sacn.UnicastPath;
import io.diuna.network.udp.HostResolver;
import io.diuna.network.udp.PixelRange;
import io.diuna.network.udp.Receivers;
import io.diuna.network.udp.SystemHostResolver;
import java.util.List;
import java.util.Random;

/** Strips of 1,000 pixels, and frames for them. */
final class Frames {

    static final int PIXELS = 1000;
    static final HostResolver NUMBERS = new SystemHostResolver((host, work) -> work.run());

    private static final SacnSource SOURCE = new SacnSource(SacnSource.cid("here", "wall"), "Diuna wall", 123);

    private Frames() {}

    /** One that sends E1.31 to this machine. */
    static PhysicalStrip sacn(ColorOrder order, int universe, int sync, int port) {
        List<PixelRange> shares = shares(port);
        UniversePlan plan = UniversePlan.of(PIXELS, order, shares, 0, universe, SacnSender.LAST_UNIVERSE);
        return new SacnSender(plan, sync, false, SOURCE, new UnicastPath(receivers(shares)), System::nanoTime);
    }

    /** One that sends Art-Net to this machine. */
    static PhysicalStrip artnet(ColorOrder order, int universe, int port) {
        List<PixelRange> shares = shares(port);
        UniversePlan plan = UniversePlan.of(PIXELS, order, shares, 0, universe, ArtnetSender.LAST_UNIVERSE);
        Receivers receivers = receivers(shares);
        return new ArtnetSender(plan, receivers, receivers);
    }

    /** How many universes such a strip has. */
    static int universes(ColorOrder order) {
        return order.channels() == 4 ? 8 : 6;
    }

    /** Shows random frames and closes the strip. */
    static List<TestFrame> show(PhysicalStrip strip, int count) {
        Random random = new Random(count);
        try (strip) {
            return random.ints(count)
                    .mapToObj(number -> {
                        TestFrame frame = TestFrame.random(number & 0xFFFF, strip.format(), random);
                        strip.show(frame);
                        return frame;
                    })
                    .toList();
        }
    }

    private static List<PixelRange> shares(int port) {
        return PixelRange.parse("127.0.0.1", new String[0], PIXELS, port);
    }

    private static Receivers receivers(List<PixelRange> shares) {
        return new Receivers("wall", shares, NUMBERS, System::nanoTime);
    }
}

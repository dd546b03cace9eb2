// SPDX-License-Identifier: Apache-2.0
package io.diuna.network;

import io.diuna.api.strip.PhysicalStrip;
import io.diuna.driver.testkit.FallibleDriverContract;
import io.diuna.network.artnet.ArtnetImage;
import io.diuna.network.udp.Loopback;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

class ArtnetContractTest extends FallibleDriverContract {

    private static final int PIXELS = 700;

    private final Loopback wall = new Loopback();

    @AfterEach
    void close() {
        wall.close();
    }

    @Override
    protected PhysicalStrip strip() {
        return ArtnetStripTest.strip(Map.of("pixels", PIXELS, "host", wall.name()));
    }

    @Override
    protected byte[] receivedFrame() {
        ArtnetImage image = new ArtnetImage();
        image.receive(wall.datagrams());
        return image.shown(3 * PIXELS);
    }

    @Override
    protected void breakHardware() {
        wall.off();
    }

    @Override
    protected void restoreHardware() {
        wall.on();
    }
}

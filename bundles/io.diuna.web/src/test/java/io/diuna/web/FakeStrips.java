// SPDX-License-Identifier: Apache-2.0
package io.diuna.web;

import io.diuna.api.ConfigurationException;
import io.diuna.api.DiunaException;
import io.diuna.api.strip.FoundReceiver;
import io.diuna.platform.control.ConfiguredStrip;
import io.diuna.platform.control.DriverDescription;
import io.diuna.platform.control.DriverKey;
import io.diuna.platform.control.StripAdmin;
import io.diuna.platform.frame.StripStatus;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Two drivers: one with a few keys, and one that can search for receivers. */
public final class FakeStrips implements StripAdmin {

    public final Map<String, ConfiguredStrip> strips = new TreeMap<>();

    /** True if searches fail. */
    public boolean silent;

    @Override
    public List<DriverDescription> drivers() {
        DriverKey pixels = new DriverKey(
                "pixels", "Pixels", "How many.", DriverKey.Type.WHOLE, false, false, 150, 1.0, 9.0, List.of());
        DriverKey gamma = new DriverKey(
                "gamma", "Gamma", "", DriverKey.Type.NUMBER, true, false, List.of(2.2, 1.0), null, null, List.of());
        DriverKey rate = new DriverKey(
                "rate",
                "Rate",
                "",
                DriverKey.Type.WHOLE,
                false,
                true,
                null,
                null,
                null,
                List.of(new DriverKey.Option(800, "800 kHz")));
        return List.of(
                new DriverDescription(
                        "ddp",
                        "io.diuna.network.ddp",
                        "DDP",
                        "Over UDP.",
                        "b",
                        "1.0.0",
                        List.of(pixels, gamma, rate),
                        false),
                new DriverDescription(
                        "artnet", "io.diuna.network.artnet", "Art-Net", "", "b", "1.0.0", List.of(), true));
    }

    @Override
    public List<ConfiguredStrip> strips() {
        return List.copyOf(strips.values());
    }

    @Override
    public ConfiguredStrip put(String id, String driver, Map<String, ?> values, boolean withZone) {
        if (!driver.equals("ddp")) {
            throw new ConfigurationException("driver", "There is no driver '" + driver + "'; there are ddp");
        }
        if (!(values.get("pixels") instanceof Double pixels) || values.size() > 1) {
            throw new ConfigurationException("pixels", "'pixels' must be a whole number");
        }
        StripStatus status = new StripStatus(
                id, null, pixels.intValue(), StripStatus.State.BACKOFF, "No route to host", 7, 0, 3, 0, 0);
        strips.put(id, new ConfiguredStrip(status, "ddp", Map.of("pixels", pixels.intValue(), "gamma", List.of(1.0))));
        return strips.get(id);
    }

    @Override
    public List<FoundReceiver> receivers(String driver) {
        if (!driver.equals("artnet")) {
            throw new ConfigurationException("driver", "Driver 'ddp' cannot search for receivers; artnet can");
        }
        if (silent) {
            throw new DiunaException("Driver 'artnet' could not search for receivers: no cable");
        }
        return List.of(
                FoundReceiver.of("192.0.2.7", "wall", "The wall, universe 4"),
                FoundReceiver.of("192.0.2.8", "lamp", "").withPixels(300));
    }

    @Override
    public boolean remove(String id) {
        return strips.remove(id) != null;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.layer;

import io.diuna.api.ConfigurationException;
import io.diuna.api.color.Rgb;
import io.diuna.api.layer.Blend;
import io.diuna.api.layer.FramePriority;
import io.diuna.api.layer.FrameSink;
import io.diuna.api.layer.FrameSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Sink that records what is submitted: zone, colours, time to live in milliseconds. */
final class FakeFrameSink implements FrameSink {

    private final Set<String> zones;
    private final List<String> log = new ArrayList<>();
    private int open;

    FakeFrameSink(Set<String> zones) {
        this.zones = zones;
    }

    /** Returns and forgets what was submitted. */
    List<String> log() {
        List<String> copy = List.copyOf(log);
        log.clear();
        return copy;
    }

    /** Returns the number of open sources. */
    int open() {
        return open;
    }

    @Override
    public FrameSource open(String name, FramePriority priority, Blend blend) {
        open++;
        return new FrameSource() {
            @Override
            public void fill(String zone, int color, Duration ttl) {
                add(zone, Rgb.format(color), ttl);
            }

            @Override
            public void fill(Map<String, Integer> colors, Duration ttl) {
                colors.forEach((zone, color) -> fill(zone, color, ttl));
            }

            @Override
            public void pixels(String zone, int[] pixels, Duration ttl) {
                range(zone, 0, pixels, ttl);
            }

            @Override
            public void range(String zone, int start, int length, int color, Duration ttl) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void range(String zone, int start, int[] pixels, Duration ttl) {
                add(
                        zone,
                        start + ":"
                                + Arrays.stream(pixels).mapToObj(Rgb::format).collect(Collectors.joining(",")),
                        ttl);
            }

            @Override
            public void clear(String zone) {
                log.add(zone + " clear");
            }

            @Override
            public void close() {
                open--;
            }
        };
    }

    private void add(String zone, String what, Duration ttl) {
        if (!zones.contains(zone)) {
            throw new ConfigurationException("zone", "There is no zone '" + zone + "'");
        }
        log.add(zone + " " + what + " " + ttl.toMillis());
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.layer;

import io.diuna.api.ConfigurationException;
import io.diuna.api.color.Rgb;
import io.diuna.api.layer.Blend;
import io.diuna.api.layer.FrameSource;
import io.diuna.platform.layer.Layer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Layer with its source of frames and its times. For the control thread, except {@link #remaining}. */
final class TimedLayer {

    /** Time between two steps of a pulse that rises and falls. */
    private static final long STEP = TimeUnit.MILLISECONDS.toNanos(40);

    private static final int FULL = 256;

    /** Full red, green, blue and white, which changes nothing in a blend mode that darkens. */
    private static final int ALL_CHANNELS = -1;

    private final Layer layer;
    private final FrameSource source;
    private final long begin;
    private int shown = -1;

    /**
     * @param source its source, which it closes
     * @param begin instant of its first frame in nanoseconds of a monotonic clock
     */
    TimedLayer(Layer layer, FrameSource source, long begin) {
        this.layer = layer;
        this.source = source;
        this.begin = begin;
    }

    Layer layer() {
        return layer;
    }

    /** Returns the time until its end; any thread. */
    Duration remaining(long now) {
        return Duration.ofNanos(Math.max(0, layer.duration().toNanos() - (now - begin)));
    }

    /** Shows what is due. Returns nanoseconds until the next call; 0 at its end. */
    long run(long now) {
        long total = layer.duration().toNanos();
        long elapsed = now - begin;
        if (elapsed >= total) {
            return 0;
        }
        int level = level(elapsed, total);
        if (level != shown) {
            show(level, Duration.ofNanos(total - elapsed));
            shown = level;
        }
        return Math.min(wait(elapsed, total), total - elapsed);
    }

    void close() {
        source.close();
    }

    /** Returns the level of its pulse, 0 to {@value #FULL}. */
    private int level(long elapsed, long total) {
        if (layer.pulses() == 0) {
            return FULL;
        }
        double phase = phase(elapsed, total);
        if (layer.blend() == Blend.NORMAL) {
            return phase < 0.5 ? FULL : 0;
        }
        return (int) Math.round(FULL * (1 - Math.cos(2 * Math.PI * phase)) / 2);
    }

    /** Returns the share of the present pulse that has passed, from 0 to below 1. */
    private double phase(long elapsed, long total) {
        double turns = (double) elapsed * layer.pulses() / total;
        return turns - Math.floor(turns);
    }

    private long wait(long elapsed, long total) {
        if (layer.pulses() == 0) {
            return total - elapsed;
        }
        if (layer.blend() != Blend.NORMAL) {
            return STEP;
        }
        double half = total / (2.0 * layer.pulses());
        long next = (long) Math.ceil((Math.floor(elapsed / half) + 1) * half);
        return Math.max(1, next - elapsed);
    }

    private void show(int level, Duration ttl) {
        for (String zone : layer.zones()) {
            try {
                show(zone, level, ttl);
            } catch (ConfigurationException e) {
                // The zone was removed; the others go on.
            }
        }
    }

    private void show(String zone, int level, Duration ttl) {
        if (level == 0 && layer.blend() == Blend.NORMAL) {
            source.clear(zone);
        } else if (layer.colors().size() == 1) {
            source.fill(zone, dimmed(layer.colors().get(0), level), ttl);
        } else {
            int[] pixels = layer.colors().stream()
                    .mapToInt(color -> dimmed(color, level))
                    .toArray();
            source.range(zone, layer.start(), pixels, ttl);
        }
    }

    /** Returns a colour between the one that changes nothing in this blend mode and its own. */
    private int dimmed(int color, int level) {
        boolean darkens = layer.blend() == Blend.MULTIPLY || layer.blend() == Blend.DARKEN;
        return darkens ? Rgb.mix256(ALL_CHANNELS, color, level) : Rgb.scale256(color, level);
    }
}

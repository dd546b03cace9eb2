// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled.state;

import io.diuna.api.layer.Blend;
import io.diuna.api.layer.FramePriority;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.ZoneStatus;
import io.diuna.platform.layer.Layer;
import io.diuna.platform.layer.LayerAdmin;
import io.diuna.platform.layer.LayerStatus;
import io.diuna.platform.zone.ZoneLook;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Colours of single LEDs that WLED's clients have set: a layer over each of their zones. It is there until the look of the zone
 * changes in more than its brightness, the light is switched off, or 24 h have passed. Thread-safe; not for frame, render and strip
 * threads.
 */
public final class PixelLayers {

    private static final String PREFIX = "wled-";
    private static final int LONGEST_ID = 64;

    private final LayerAdmin layers;
    private final LightControl control;

    /** Looks of the zones below, at the time when their LEDs were set. */
    private final Map<String, ZoneLook> below = new HashMap<>();

    public PixelLayers(LayerAdmin layers, LightControl control) {
        this.layers = layers;
        this.control = control;
    }

    /** Returns true while LEDs of a zone have colours of their own. */
    synchronized boolean isPainted(String zone) {
        return below.containsKey(zone) && layer(zone).isPresent();
    }

    /**
     * Sets LEDs of a zone; others keep their colours, and are black at first.
     *
     * @throws io.diuna.api.ConfigurationException if there are too many layers
     */
    synchronized void paint(String zone, Consumer<int[]> change) {
        ZoneStatus status = status(zone).orElse(null);
        if (status == null) {
            return; // removed meanwhile
        }
        int length = status.playback().layout().length();
        int[] colors = layer(zone)
                .map(one -> one.colors().stream().mapToInt(Integer::intValue).toArray())
                .map(before -> Arrays.copyOf(before, length))
                .orElseGet(() -> new int[length]);
        change.accept(colors);
        layers.put(new Layer(
                id(zone),
                List.of(zone),
                Arrays.stream(colors).boxed().toList(),
                0,
                FramePriority.REALTIME,
                Blend.NORMAL,
                Layer.MAX_DURATION,
                0));
        below.put(zone, withoutBrightness(status.look()));
    }

    /** Has a zone show its look again. */
    synchronized void release(String zone) {
        if (below.remove(zone) != null) {
            layers.remove(id(zone));
        }
    }

    /** Releases the zones whose look has changed, and all while the light is off. */
    public synchronized void releaseChanged() {
        if (below.isEmpty()) {
            return;
        }
        boolean on = control.master().on();
        Map<String, ZoneLook> now = new HashMap<>();
        control.zones().forEach(zone -> now.put(zone.playback().layout().id(), withoutBrightness(zone.look())));
        for (Map.Entry<String, ZoneLook> entry : Map.copyOf(below).entrySet()) {
            if (!on || !entry.getValue().equals(now.get(entry.getKey()))) {
                release(entry.getKey());
            }
        }
    }

    private Optional<ZoneStatus> status(String zone) {
        return control.zones().stream()
                .filter(one -> one.playback().layout().id().equals(zone))
                .findFirst();
    }

    private Optional<Layer> layer(String zone) {
        return layers.layers().stream()
                .map(LayerStatus::layer)
                .filter(one -> one.id().equals(id(zone)))
                .findFirst();
    }

    private static ZoneLook withoutBrightness(ZoneLook look) {
        return look.withBrightness(0);
    }

    private static String id(String zone) {
        String id = PREFIX + zone;
        return id.substring(0, Math.min(LONGEST_ID, id.length()));
    }
}

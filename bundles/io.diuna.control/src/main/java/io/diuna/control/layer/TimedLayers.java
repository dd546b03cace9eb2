// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.layer;

import io.diuna.api.ConfigurationException;
import io.diuna.api.layer.FrameSink;
import io.diuna.api.layer.FrameSource;
import io.diuna.control.look.TimedWork;
import io.diuna.control.zone.IdRules;
import io.diuna.platform.layer.Layer;
import io.diuna.platform.layer.LayerAdmin;
import io.diuna.platform.layer.LayerStatus;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/** Layers that are shown, each until its time is over. {@link #layers} is for any thread, all else for the control thread. */
public final class TimedLayers implements TimedWork {

    private final FrameSink sink;
    private final Predicate<String> zones;
    private final LongSupplier clock;
    private final Map<String, TimedLayer> running = new LinkedHashMap<>();
    private volatile List<TimedLayer> shown = List.of();
    private long sources;

    /**
     * @param zones returns true if there is a zone with this id
     * @param clock nanoseconds of a monotonic clock
     */
    public TimedLayers(FrameSink sink, Predicate<String> zones, LongSupplier clock) {
        this.sink = sink;
        this.zones = zones;
        this.clock = clock;
    }

    /** Returns the layers that are shown, oldest first; any thread. */
    public List<LayerStatus> layers() {
        long now = clock.getAsLong();
        return shown.stream()
                .map(one -> new LayerStatus(one.layer(), one.remaining(now)))
                .filter(status -> !status.remaining().isZero())
                .toList();
    }

    /** Shows a layer in the place of the one with its id. Returns true if there was none. */
    public boolean put(Layer layer) {
        run(); // what is over takes no place
        IdRules.check("layer", layer.id());
        for (String zone : layer.zones()) {
            if (!zones.test(zone)) {
                throw new ConfigurationException("zones", "There is no zone '" + zone + "'");
            }
        }
        if (running.size() >= LayerAdmin.MAX_LAYERS && !running.containsKey(layer.id())) {
            throw new ConfigurationException(
                    "id", "There are " + LayerAdmin.MAX_LAYERS + " layers, the most; remove one first");
        }
        // A source of its own, so that the layer before is seen until this one is.
        FrameSource source = sink.open("layer " + layer.id() + " " + ++sources, layer.priority(), layer.blend());
        long now = clock.getAsLong();
        TimedLayer next = new TimedLayer(layer, source, now);
        next.run(now);
        TimedLayer before = running.remove(layer.id());
        running.put(layer.id(), next);
        if (before != null) {
            before.close();
        }
        shown = List.copyOf(running.values());
        return before == null;
    }

    /** Removes a layer before its time. Returns true if there was one. */
    public boolean remove(String id) {
        run();
        TimedLayer removed = running.remove(id);
        if (removed != null) {
            removed.close();
            shown = List.copyOf(running.values());
        }
        return removed != null;
    }

    /** Removes all layers. */
    public void close() {
        running.values().forEach(TimedLayer::close);
        running.clear();
        shown = List.of();
    }

    @Override
    public long run() {
        long now = clock.getAsLong();
        long wait = Long.MAX_VALUE;
        for (Iterator<TimedLayer> all = running.values().iterator(); all.hasNext(); ) {
            TimedLayer one = all.next();
            long next = one.run(now);
            if (next == 0) {
                one.close();
                all.remove();
            } else {
                wait = Math.min(wait, next);
            }
        }
        if (shown.size() != running.size()) {
            shown = List.copyOf(running.values());
        }
        return wait;
    }
}

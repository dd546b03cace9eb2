// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.layer;

import io.diuna.api.ConfigurationException;
import io.diuna.api.layer.FrameSink;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Snapshot of all layers over all zones, with the known zones and open sources. Immutable. The frame thread reads one
 * snapshot per frame, so what was submitted together is shown together.
 */
public final class Layers {

    static final Layers NONE = new Layers(Map.of(), Map.of(), LayerTable.EMPTY);

    private final Map<String, ZoneSlot> zones;
    private final Map<LayerSource.Key, LayerSource> sources;
    private final LayerTable table;

    private Layers(Map<String, ZoneSlot> zones, Map<LayerSource.Key, LayerSource> sources, LayerTable table) {
        this.zones = zones;
        this.sources = sources;
        this.table = table;
    }

    /** Frame thread: the layers over a zone; empty if the zone was removed. */
    public LayerStack over(ZoneSlot slot) {
        return table.at(slot);
    }

    /**
     * The slot of a zone.
     *
     * @throws ConfigurationException if there is no such zone
     */
    public ZoneSlot slot(String zone) {
        ZoneSlot slot = zones.get(zone);
        if (slot == null) {
            String there = zones.isEmpty() ? "none yet" : String.join(", ", new TreeSet<>(zones.keySet()));
            throw new ConfigurationException("zone", "There is no zone '" + zone + "'; the zones are: " + there);
        }
        return slot;
    }

    Layers withZone(String id, int length) {
        BitSet taken = new BitSet();
        Map<String, ZoneSlot> others = new HashMap<>(zones);
        others.remove(id);
        others.values().forEach(other -> taken.set(other.index()));
        ZoneSlot slot = new ZoneSlot(taken.nextClearBit(0), length);
        others.put(id, slot);
        LayerTable.Draft draft = table.draft();
        clear(draft, zones.get(id));
        draft.put(slot, LayerStack.empty(slot));
        return new Layers(Map.copyOf(others), sources, draft.table());
    }

    Layers withoutZone(String id) {
        Map<String, ZoneSlot> others = new HashMap<>(zones);
        LayerTable.Draft draft = table.draft();
        clear(draft, others.remove(id));
        return new Layers(Map.copyOf(others), sources, draft.table());
    }

    Layers withSource(LayerSource source) {
        if (sources.containsKey(source.key())) {
            throw new ConfigurationException(
                    "name", source + " is open already; close it first, or take another name or priority");
        }
        if (sources.size() >= FrameSink.MAX_SOURCES) {
            throw new ConfigurationException(
                    "name",
                    source + " cannot be opened: there are " + FrameSink.MAX_SOURCES
                            + " sources already; close some that are not in use");
        }
        Map<LayerSource.Key, LayerSource> more = new HashMap<>(sources);
        more.put(source.key(), source);
        return new Layers(zones, Map.copyOf(more), table);
    }

    Layers withoutSources(Predicate<LayerSource> gone) {
        Map<LayerSource.Key, LayerSource> rest = new HashMap<>(sources);
        LayerTable.Draft draft = table.draft();
        for (LayerSource source : sources.values()) {
            if (gone.test(source)) {
                rest.remove(source.key());
                zones.values().forEach(slot -> draft.change(slot, stack -> stack.without(source)));
            }
        }
        return rest.size() == sources.size() ? this : new Layers(zones, Map.copyOf(rest), draft.table());
    }

    /** Returns a copy with newer frames of a source, by zone. */
    Layers with(LayerSource source, Map<String, LayerFrame> frames, long now) {
        if (sources.get(source.key()) != source) {
            throw new IllegalStateException(source + " is closed; open it again to submit frames");
        }
        LayerTable.Draft draft = table.draft();
        frames.forEach((zone, frame) -> draft.change(slot(zone), stack -> stack.with(frame, now)));
        return new Layers(zones, sources, draft.table());
    }

    Layers without(LayerSource source, String zone) {
        ZoneSlot slot = zones.get(zone);
        if (slot == null) {
            return this;
        }
        LayerTable.Draft draft = table.draft();
        draft.change(slot, stack -> stack.without(source));
        return new Layers(zones, sources, draft.table());
    }

    private static void clear(LayerTable.Draft draft, @Nullable ZoneSlot slot) {
        if (slot != null) {
            draft.put(slot, LayerStack.NONE);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.measure;

import io.diuna.scheduler.base.ResourceUsage;
import io.diuna.scheduler.base.ThreadMeter;
import io.diuna.scheduler.render.RenderStats;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Render statistics of the present animations on the present zones. They outlive their renderers, but not their zone or their
 * version of the animation; beyond a maximum the least recently used are dropped.
 */
public final class RenderTimes {

    /** Twice the most zones: room for each present animation and its predecessor. */
    static final int MOST = 2_048;

    /**
     * Identity of a statistic.
     *
     * @param zone the id of the zone
     * @param animation the id of the animation
     * @param plugin the symbolic name of its bundle
     * @param version the version of that bundle
     */
    public record Key(String zone, String animation, String plugin, String version) {}

    /** A statistic with its identity. */
    record Entry(Key key, RenderStats stats) {}

    private static final Comparator<Entry> BY_KEY = Comparator.comparing(
                    (Entry entry) -> entry.key().zone())
            .thenComparing(entry -> entry.key().animation())
            .thenComparing(entry -> entry.key().plugin())
            .thenComparing(entry -> entry.key().version());

    private final Map<Key, RenderStats> stats = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, RenderStats> eldest) {
            return size() > MOST;
        }
    };

    private final ThreadMeter meter;

    /** @param meter measures processor time and memory of render threads */
    public RenderTimes(ThreadMeter meter) {
        this.meter = meter;
    }

    /** Returns processor time and memory of the renderers of each plugin, by symbolic name. */
    public synchronized Map<String, ResourceUsage> usage() {
        Map<String, ResourceUsage> totals = new HashMap<>();
        stats.forEach((key, one) -> totals.merge(key.plugin(), one.usage(), ResourceUsage::plus));
        return totals;
    }

    /** The statistics of an animation on a zone, earlier renderers included. */
    public synchronized RenderStats of(Key key) {
        return stats.computeIfAbsent(key, unused -> new RenderStats(meter));
    }

    /** Drops the statistics that fail a test: their zone or animation has gone. A renderer that is still in use is not disturbed. */
    public synchronized void retain(Predicate<Key> isPresent) {
        stats.keySet().removeIf(isPresent.negate());
    }

    /** All statistics, sorted by zone, animation, plugin and version. */
    List<Entry> all() {
        List<Entry> all = new ArrayList<>();
        synchronized (this) {
            stats.forEach((key, one) -> all.add(new Entry(key, one)));
        }
        all.sort(BY_KEY);
        return all;
    }
}

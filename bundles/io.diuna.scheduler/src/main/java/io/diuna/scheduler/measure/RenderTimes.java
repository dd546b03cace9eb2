// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.measure;

import io.diuna.scheduler.render.RenderStats;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The figures of all animations on all zones. Performances come and go, their figures stay, up to a number: then those go
 * that were asked for longest ago.
 */
public final class RenderTimes {

    /** Twice as many as there can be zones, so that nothing is lost of what plays and of what played before it. */
    static final int MOST = 2_048;

    /**
     * What is told apart.
     *
     * @param zone the id of the zone
     * @param animation the id of the animation
     * @param plugin the symbolic name of its bundle
     * @param version the version of that bundle
     */
    public record Key(String zone, String animation, String plugin, String version) {}

    /**
     * A key with its figures.
     *
     * @param key whose they are
     * @param figures what it took
     */
    record Entry(Key key, RenderStats figures) {}

    private static final Comparator<Entry> BY_PLACE = Comparator.comparing(
                    (Entry entry) -> entry.key().zone())
            .thenComparing(entry -> entry.key().animation())
            .thenComparing(entry -> entry.key().plugin())
            .thenComparing(entry -> entry.key().version());

    private final Map<Key, RenderStats> figures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, RenderStats> eldest) {
            return size() > MOST;
        }
    };

    /** The figures of an animation on a zone, those of earlier performances included. */
    public synchronized RenderStats of(Key key) {
        return figures.computeIfAbsent(key, unused -> new RenderStats());
    }

    /** All of them, in the order of zones and animations. */
    List<Entry> all() {
        List<Entry> all = new ArrayList<>();
        synchronized (this) {
            figures.forEach((key, one) -> all.add(new Entry(key, one)));
        }
        all.sort(BY_PLACE);
        return all;
    }
}

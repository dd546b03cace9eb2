// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.animation;

import io.diuna.platform.control.AnimationCatalog;
import io.diuna.platform.control.AnimationDescription;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The animations that are there. Readers see an immutable picture; nobody waits while it is changed. */
public final class AnimationRegistry implements AnimationCatalog {

    private final List<AnimationEntry> all = new ArrayList<>();
    private volatile Map<String, AnimationEntry> best = Map.of();

    /** Adds an animation. */
    public synchronized void add(AnimationEntry entry) {
        all.add(entry);
        publish();
    }

    /** Takes an animation out. */
    public synchronized void remove(AnimationEntry entry) {
        all.remove(entry);
        publish();
    }

    /** The animation that plays under this id, or null. */
    public @Nullable AnimationEntry entry(String id) {
        return best.get(id);
    }

    /** The ids of the animations that a bundle brings, sorted. */
    public synchronized List<String> idsOf(String symbolicName) {
        return all.stream()
                .filter(entry -> entry.plugin().name().equals(symbolicName))
                .map(AnimationEntry::id)
                .sorted()
                .toList();
    }

    /** The animation of this bundle that cannot be chosen, because another bundle's has the same id; null when all can. */
    @Nullable
    public String hidden(String symbolicName) {
        for (String id : idsOf(symbolicName)) {
            AnimationEntry playing = best.get(id);
            if (playing != null && !playing.plugin().name().equals(symbolicName)) {
                return "Its animation '" + id + "' has the id of one of plugin "
                        + playing.plugin().name() + ", which is played instead; one of the two needs another id";
            }
        }
        return null;
    }

    @Override
    public List<AnimationDescription> animations() {
        return best.values().stream()
                .map(AnimationEntry::description)
                .sorted(Comparator.comparing(AnimationDescription::label))
                .toList();
    }

    @Override
    public Optional<AnimationDescription> animation(String id) {
        return Optional.ofNullable(best.get(id)).map(AnimationEntry::description);
    }

    private void publish() {
        best = all.stream()
                .collect(Collectors.toMap(
                        AnimationEntry::id,
                        entry -> entry,
                        (one, other) -> other.rank() > one.rank() ? other : one,
                        TreeMap::new));
    }
}

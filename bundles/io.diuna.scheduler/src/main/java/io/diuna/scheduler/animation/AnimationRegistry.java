// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.animation;

import io.diuna.platform.control.AnimationDescription;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Registry of the animations that can be used. Thread-safe: writers take a lock and publish an immutable snapshot, which
 * readers see without one.
 */
public final class AnimationRegistry {

    private final List<AnimationEntry> all = new ArrayList<>();

    /** Snapshot by id: of entries with the same id, the one of the highest rank. */
    private volatile Map<String, AnimationEntry> best = Map.of();

    /** Adds an entry. */
    public synchronized void add(AnimationEntry entry) {
        all.add(entry);
        publish();
    }

    /** Removes an entry. */
    public synchronized void remove(AnimationEntry entry) {
        all.remove(entry);
        publish();
    }

    /** Returns the animation in use for this id, or null. */
    public @Nullable AnimationEntry entry(String id) {
        return best.get(id);
    }

    /** Returns the animations that a plugin provides, in no order. */
    public synchronized List<AnimationEntry> entriesOf(String symbolicName) {
        return all.stream()
                .filter(entry -> entry.plugin().name().equals(symbolicName))
                .toList();
    }

    /** Returns true if this version of a plugin provides an animation of this id. */
    public synchronized boolean provides(String symbolicName, String version, String id) {
        return all.stream()
                .anyMatch(entry -> entry.id().equals(id)
                        && entry.plugin().name().equals(symbolicName)
                        && entry.plugin().version().equals(version));
    }

    /** Returns the ids of the animations that a plugin provides, sorted. */
    public List<String> idsOf(String symbolicName) {
        return entriesOf(symbolicName).stream().map(AnimationEntry::id).sorted().toList();
    }

    /** User-facing text about an animation of this plugin whose id belongs to another plugin; null if there is none. */
    @Nullable
    public String conflict(String symbolicName) {
        for (String id : idsOf(symbolicName)) {
            AnimationEntry used = best.get(id);
            if (used != null && !used.plugin().name().equals(symbolicName)) {
                return "Its animation '" + id + "' has the same id as one of plugin "
                        + used.plugin().name() + ", which is used instead; one of the two needs another id";
            }
        }
        return null;
    }

    /** Returns the descriptions of all animations, in the order of their labels. */
    public List<AnimationDescription> animations() {
        return best.values().stream()
                .map(AnimationEntry::description)
                .sorted(Comparator.comparing(AnimationDescription::defaultLabel))
                .toList();
    }

    /** Returns the description of an animation, if its plugin is installed. */
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

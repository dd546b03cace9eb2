// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.stripzone;

import io.diuna.api.DiunaException;
import io.diuna.control.library.Library;
import io.diuna.platform.control.ConfiguredStrip;
import io.diuna.platform.log.LogFields;
import io.diuna.platform.zone.ZoneLayout;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;

/**
 * Zones of strips: a strip that was never seen before gets a zone over its whole length, unless it has a zone; a zone over the
 * whole length of a strip follows its length. A zone that was deleted does not return, since its strip is known. Thread-safe; not
 * for threads that must not block.
 */
public final class StripZones {

    private final Library<KnownStrip> known;
    private final Predicate<String> used;
    private final Predicate<String> renamed;
    private final Supplier<List<ZoneLayout>> zones;
    private final Consumer<ZoneLayout> put;
    private final Logger log;

    /**
     * @param known the strips that were seen before
     * @param used returns true if a zone is configured on the strip with this id, also one that does not run now
     * @param renamed returns true if the strip with this id gets another one soon, since the web console has generated it
     * @param zones returns the layouts of the zones that run
     * @param put creates or changes a zone, and waits for it
     * @param log log for zones that cannot be created
     */
    public StripZones(
            Library<KnownStrip> known,
            Predicate<String> used,
            Predicate<String> renamed,
            Supplier<List<ZoneLayout>> zones,
            Consumer<ZoneLayout> put,
            Logger log) {
        this.known = known;
        this.used = used;
        this.renamed = renamed;
        this.zones = zones;
        this.put = put;
        this.log = log;
    }

    /**
     * Creates and changes the zones of these strips, and forgets strips that are not configured any more. One that a zone is on
     * stays known: its zone follows it when it comes back with another length.
     *
     * @param strips all strips
     * @return false if something failed and should be tried again
     */
    public synchronized boolean update(List<ConfiguredStrip> strips) {
        Set<String> present = strips.stream().map(strip -> strip.status().id()).collect(Collectors.toUnmodifiableSet());
        boolean done = true;
        for (KnownStrip strip : known.all()) {
            if (strip.configured() && !present.contains(strip.id()) && !used.test(strip.id())) {
                done &= attempt(strip.id(), () -> known.remove(strip.id()));
            }
        }
        for (ConfiguredStrip strip : strips) {
            done &= attempt(strip.status().id(), () -> update(strip));
        }
        return done;
    }

    /**
     * Creates or changes the zone of one strip.
     *
     * @throws DiunaException if it cannot be created
     */
    public synchronized void update(ConfiguredStrip strip) {
        String id = strip.status().id();
        int length = strip.status().length();
        if (length < 1 || renamed.test(id)) {
            return; // its driver does not tell, or it comes again under its own id: later
        }
        Optional<KnownStrip> before = known.find(id);
        if (before.isEmpty() && !used.test(id)) {
            StripZonePlan.zoneOf(id, length, zones.get()).ifPresent(put);
        } else if (before.isPresent() && before.get().length() != length) {
            StripZonePlan.resized(id, before.get().length(), length, zones.get())
                    .forEach(put);
        }
        keep(strip);
    }

    /** Keeps a strip as known, without a zone. */
    public synchronized void keep(ConfiguredStrip strip) {
        KnownStrip now = new KnownStrip(strip.status().id(), strip.status().length(), strip.driver() != null);
        if (!known.find(now.id()).equals(Optional.of(now))) {
            known.put(now);
        }
    }

    private boolean attempt(String strip, Runnable step) {
        try {
            step.run();
            return true;
        } catch (DiunaException e) {
            new LogFields()
                    .strip(strip)
                    .log(() -> log.warn("The zone of strip '{}' is created later: {}", strip, e.getMessage()));
            return false;
        }
    }
}

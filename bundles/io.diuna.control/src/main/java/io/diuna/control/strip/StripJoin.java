// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.strip;

import io.diuna.control.strip.StripConfigurations.Entry;
import io.diuna.platform.control.ConfiguredStrip;
import io.diuna.platform.frame.StripStatus;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Join of running strips and configured strips by id. */
public final class StripJoin {

    private StripJoin() {}

    /** Returns all running or configured strips, sorted by id. */
    public static List<ConfiguredStrip> of(List<StripStatus> running, List<Entry> configured, DriverCatalog drivers) {
        Map<String, StripStatus> statuses = new HashMap<>();
        running.forEach(strip -> statuses.put(strip.id(), strip));
        Map<String, Entry> entries = new HashMap<>();
        for (Entry entry : configured) {
            entries.putIfAbsent(entry.id(), entry);
            statuses.computeIfAbsent(entry.id(), id -> absent(entry, drivers.of(entry.factoryPid())));
        }
        return statuses.values().stream()
                .map(status -> strip(status, entries.get(status.id()), drivers))
                .sorted(Comparator.comparing(strip -> strip.status().id()))
                .toList();
    }

    private static ConfiguredStrip strip(StripStatus status, @Nullable Entry entry, DriverCatalog drivers) {
        if (entry == null) {
            return new ConfiguredStrip(status, null, Map.of());
        }
        return drivers.of(entry.factoryPid())
                .map(driver ->
                        new ConfiguredStrip(status, driver.description().name(), driver.values(entry.properties())))
                .orElseGet(() -> new ConfiguredStrip(status, entry.factoryPid(), Map.of()));
    }

    private static StripStatus absent(Entry entry, Optional<InstalledDriver> driver) {
        String reason = driver.isPresent()
                ? "The driver did not start the strip; see the log for the reason"
                : "Driver " + entry.factoryPid() + " not found; install or start it";
        return new StripStatus(entry.id(), null, 0, StripStatus.State.UNAVAILABLE, reason, 0, 0, 0, 0, 0);
    }
}

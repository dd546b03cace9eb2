// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.strip;

import io.diuna.api.ConfigurationException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Catalogue of drivers by name: the last segment of the PID, or the whole PID if several drivers share the segment.
 * Immutable.
 */
public final class DriverCatalog {

    private final List<InstalledDriver> all;

    public DriverCatalog(List<InstalledDriver> found) {
        all = found.stream()
                .map(driver -> driver.withName(
                        found.stream()
                                                .filter(other -> last(other).equals(last(driver)))
                                                .count()
                                        > 1
                                ? driver.pid()
                                : last(driver)))
                .sorted(Comparator.comparing(driver -> driver.description().name()))
                .toList();
    }

    private static String last(InstalledDriver driver) {
        return driver.pid().substring(driver.pid().lastIndexOf('.') + 1);
    }

    /** Returns all drivers, sorted by name. */
    public List<InstalledDriver> all() {
        return all;
    }

    /** Returns the driver with this PID. */
    public Optional<InstalledDriver> of(String pid) {
        return all.stream().filter(driver -> driver.pid().equals(pid)).findFirst();
    }

    /**
     * Returns the driver with this name or PID.
     *
     * @throws ConfigurationException when it is not found; the message lists the available drivers
     */
    public InstalledDriver named(String name) {
        return all.stream()
                .filter(driver -> driver.description().name().equals(name))
                .findFirst()
                .or(() -> of(name))
                .orElseThrow(() -> new ConfigurationException(
                        "driver",
                        (name.isEmpty() ? "Driver missing" : "Driver '" + name + "' not found") + "; available: "
                                + (all.isEmpty() ? "none" : names())));
    }

    private String names() {
        return all.stream().map(driver -> driver.description().name()).collect(Collectors.joining(", "));
    }
}

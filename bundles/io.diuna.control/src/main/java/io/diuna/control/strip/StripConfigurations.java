// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.strip;

import io.diuna.api.DiunaException;
import io.diuna.platform.control.ConfigurationId;
import io.diuna.platform.control.ConfigurationValidator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Configurations of strips: all of running drivers, and those with the key {@code pixels} of missing drivers. Shared by all
 * writers to serialise their changes; only the web console bypasses it. Thread-safe.
 */
@Component(service = StripConfigurations.class)
public final class StripConfigurations {

    private final ConfigurationAdmin configurations;

    /** Rules of drivers; dynamic, since they come and go with their bundles. */
    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile List<ConfigurationValidator> validators = List.of();

    @Activate
    public StripConfigurations(@Reference ConfigurationAdmin configurations) {
        this.configurations = configurations;
    }

    /**
     * Configuration of one strip.
     *
     * @param id id of the strip
     * @param pid PID of the configuration
     * @param factoryPid PID of the driver
     * @param properties properties of the configuration
     */
    public record Entry(String id, String pid, String factoryPid, Dictionary<String, Object> properties) {}

    /** Configuration object with its entry. */
    private record Found(Configuration configuration, Entry entry) {}

    /** Returns the configurations of all strips. */
    public List<Entry> all(DriverCatalog drivers) {
        return list(drivers).stream().map(Found::entry).toList();
    }

    /**
     * Writes the configuration of a strip and deletes other configurations with the same id.
     *
     * @return true if anything changed
     * @throws io.diuna.api.ConfigurationException when a validator refuses it; nothing is changed
     * @throws DiunaException when it cannot be written; deleted configurations are restored as far as the disk allows
     */
    public synchronized boolean write(
            String id, InstalledDriver driver, Dictionary<String, Object> properties, DriverCatalog drivers) {
        // Before another driver of this strip is stopped; Configuration Admin checks once more.
        for (ConfigurationValidator validator : validators) {
            validator.check(driver.pid() + "~" + id, driver.pid(), FrameworkUtil.asMap(properties));
        }
        return ConfigurationRetry.write("strip '" + id + "'", () -> writeOnce(id, driver, properties, drivers));
    }

    /** @throws IllegalStateException when the configuration was deleted meanwhile */
    private boolean writeOnce(
            String id, InstalledDriver driver, Dictionary<String, Object> properties, DriverCatalog drivers) {
        Configuration current = null;
        List<Configuration> others = new ArrayList<>();
        List<Entry> before = new ArrayList<>();
        for (Found one : list(drivers)) {
            if (one.entry().id().equals(id)) {
                if (current == null && driver.pid().equals(one.entry().factoryPid())) {
                    current = one.configuration();
                } else {
                    others.add(one.configuration());
                    before.add(one.entry());
                }
            }
        }
        try {
            // First, so that the old driver closes the hardware before the new one opens it.
            for (Configuration other : others) {
                delete(other);
            }
            Configuration target =
                    current == null ? configurations.getFactoryConfiguration(driver.pid(), id, "?") : current;
            if (!others.isEmpty()) {
                target.update(properties);
                return true;
            }
            return target.updateIfDifferent(properties);
        } catch (IOException e) {
            DiunaException failure =
                    new DiunaException("The configuration of strip '" + id + "' cannot be written; check the disk", e);
            restore(before, failure);
            throw failure;
        }
    }

    /** Removes a strip. Returns true if it was configured. */
    public synchronized boolean remove(String id, DriverCatalog drivers) {
        boolean found = false;
        for (Found one : list(drivers)) {
            if (one.entry().id().equals(id)) {
                try {
                    delete(one.configuration());
                } catch (IOException e) {
                    throw new DiunaException(
                            "The configuration of strip '" + id + "' cannot be removed; check the disk", e);
                }
                found = true;
            }
        }
        return found;
    }

    private void restore(List<Entry> entries, DiunaException failure) {
        for (Entry entry : entries) {
            try {
                configurations
                        .getFactoryConfiguration(entry.factoryPid(), entry.id(), "?")
                        .update(entry.properties());
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
    }

    private List<Found> list(DriverCatalog drivers) {
        try {
            Configuration[] all = configurations.listConfigurations("(service.factoryPid=*)");
            List<Found> strips = new ArrayList<>();
            for (Configuration one : all == null ? new Configuration[0] : all) {
                read(one)
                        .filter(entry -> entry.properties().get(InstalledDriver.PIXELS) != null
                                || drivers.of(entry.factoryPid()).isPresent())
                        .ifPresent(entry -> strips.add(new Found(one, entry)));
            }
            return strips;
        } catch (IOException e) {
            throw new DiunaException("The configurations cannot be read; check the disk", e);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads a configuration; empty if it was deleted since it was listed. */
    private static Optional<Entry> read(Configuration one) {
        try {
            String pid = one.getPid();
            String factory = one.getFactoryPid();
            return Optional.ofNullable(one.getProperties())
                    .map(properties -> new Entry(ConfigurationId.of(pid, factory), pid, factory, properties));
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static void delete(Configuration one) throws IOException {
        try {
            one.delete();
        } catch (IllegalStateException e) {
            // already deleted
        }
    }
}

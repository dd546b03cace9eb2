// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.strip;

import io.diuna.api.DiunaException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/**
 * The configurations of strips: those of drivers that are there, and of the others those that have {@code pixels}. A
 * strip's id is the part of the PID after {@code ~}; the whole PID where there is none, as the web console makes them.
 */
public final class StripConfigurations {

    private final ConfigurationAdmin configurations;

    public StripConfigurations(ConfigurationAdmin configurations) {
        this.configurations = configurations;
    }

    /**
     * The configuration of one strip.
     *
     * @param id the strip's id
     * @param pid the PID of the configuration
     * @param factoryPid the PID of its driver
     * @param properties what it says
     */
    public record Entry(String id, String pid, String factoryPid, Dictionary<String, Object> properties) {}

    /** All of them. */
    public List<Entry> all(Drivers drivers) {
        List<Entry> entries = new ArrayList<>();
        for (Configuration one : list(drivers)) {
            Dictionary<String, Object> properties = one.getProperties();
            if (properties != null) {
                entries.add(new Entry(id(one), one.getPid(), one.getFactoryPid(), properties));
            }
        }
        return entries;
    }

    /**
     * Writes the configuration of a strip, and sees to it that it is the only one of this id.
     *
     * @return its PID if anything was changed by that; null if it has been so before
     * @throws DiunaException when it cannot be written; then everything is as before, or as near as the disk allows
     */
    public synchronized @Nullable String write(
            String id, Driver driver, Dictionary<String, Object> properties, Drivers drivers) {
        Configuration mine = null;
        List<Configuration> others = new ArrayList<>();
        for (Configuration one : list(drivers)) {
            if (id(one).equals(id)) {
                if (mine == null && driver.pid().equals(one.getFactoryPid())) {
                    mine = one;
                } else {
                    others.add(one);
                }
            }
        }
        List<Entry> before = others.stream()
                .map(one -> new Entry(id, one.getPid(), one.getFactoryPid(), one.getProperties()))
                .toList();
        try {
            // The old driver lets go of the wire before the new one takes it.
            for (Configuration other : others) {
                other.delete();
            }
            Configuration target = mine == null ? configurations.getFactoryConfiguration(driver.pid(), id, "?") : mine;
            if (!others.isEmpty()) {
                target.update(properties);
            } else if (!target.updateIfDifferent(properties)) {
                return null;
            }
            return target.getPid();
        } catch (IOException e) {
            DiunaException failure = new DiunaException(
                    "The configuration of strip '" + id + "' cannot be written; look at the disk", e);
            restore(before, failure);
            throw failure;
        }
    }

    /** Removes a strip; whether there was one. */
    public synchronized boolean remove(String id, Drivers drivers) {
        boolean found = false;
        for (Configuration one : list(drivers)) {
            if (id(one).equals(id)) {
                try {
                    one.delete();
                } catch (IOException e) {
                    throw new DiunaException(
                            "The configuration of strip '" + id + "' cannot be removed; look at the disk", e);
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

    private List<Configuration> list(Drivers drivers) {
        try {
            Configuration[] all = configurations.listConfigurations("(service.factoryPid=*)");
            List<Configuration> strips = new ArrayList<>();
            for (Configuration one : all == null ? new Configuration[0] : all) {
                Dictionary<String, Object> properties = one.getProperties();
                boolean sized = properties != null && properties.get(Driver.PIXELS) != null;
                if (sized || drivers.of(one.getFactoryPid()).isPresent()) {
                    strips.add(one);
                }
            }
            return strips;
        } catch (IOException e) {
            throw new DiunaException("The configurations cannot be read; look at the disk", e);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String id(Configuration configuration) {
        String pid = configuration.getPid();
        return pid.substring(pid.indexOf('~') + 1);
    }
}

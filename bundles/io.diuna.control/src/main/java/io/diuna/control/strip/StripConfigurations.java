// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.strip;

import io.diuna.api.DiunaException;
import io.diuna.platform.control.ConfigurationId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The configurations of strips: those of drivers that are there, and of the others those that have {@code pixels}. All who
 * write them share this service, so that one of them changes something at a time; the web console does what it likes.
 */
@Component(service = StripConfigurations.class)
public final class StripConfigurations {

    private final ConfigurationAdmin configurations;

    @Activate
    public StripConfigurations(@Reference ConfigurationAdmin configurations) {
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

    /** What is found under a PID. */
    private record Found(Configuration configuration, Entry entry) {}

    /** All of them. */
    public List<Entry> all(DriverCatalog drivers) {
        return list(drivers).stream().map(Found::entry).toList();
    }

    /**
     * Writes the configuration of a strip, and sees to it that it is the only one of this id.
     *
     * @return its PID if anything was changed by that; null if it has been so before
     * @throws DiunaException when it cannot be written; then everything is as before, or as near as the disk allows
     */
    public synchronized @Nullable String write(
            String id, InstalledDriver driver, Dictionary<String, Object> properties, DriverCatalog drivers) {
        return ConfigurationRetry.write("strip '" + id + "'", () -> writeOnce(id, driver, properties, drivers))
                .orElse(null);
    }

    /** @throws IllegalStateException when somebody else has removed what was about to be written */
    private Optional<String> writeOnce(
            String id, InstalledDriver driver, Dictionary<String, Object> properties, DriverCatalog drivers) {
        Configuration mine = null;
        List<Configuration> others = new ArrayList<>();
        List<Entry> before = new ArrayList<>();
        for (Found one : list(drivers)) {
            if (one.entry().id().equals(id)) {
                if (mine == null && driver.pid().equals(one.entry().factoryPid())) {
                    mine = one.configuration();
                } else {
                    others.add(one.configuration());
                    before.add(one.entry());
                }
            }
        }
        try {
            // The old driver lets go of the wire before the new one takes it.
            for (Configuration other : others) {
                delete(other);
            }
            Configuration target = mine == null ? configurations.getFactoryConfiguration(driver.pid(), id, "?") : mine;
            if (!others.isEmpty()) {
                target.update(properties);
            } else if (!target.updateIfDifferent(properties)) {
                return Optional.empty();
            }
            return Optional.of(target.getPid());
        } catch (IOException e) {
            DiunaException failure = new DiunaException(
                    "The configuration of strip '" + id + "' cannot be written; look at the disk", e);
            restore(before, failure);
            throw failure;
        }
    }

    /** Removes a strip; whether there was one. */
    public synchronized boolean remove(String id, DriverCatalog drivers) {
        boolean found = false;
        for (Found one : list(drivers)) {
            if (one.entry().id().equals(id)) {
                try {
                    delete(one.configuration());
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
            throw new DiunaException("The configurations cannot be read; look at the disk", e);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it says; nothing when somebody has removed it since it was listed. */
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
            // Somebody else was faster.
        }
    }
}

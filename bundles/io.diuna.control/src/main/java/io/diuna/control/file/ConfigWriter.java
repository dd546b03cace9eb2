// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.file;

import io.diuna.api.ConfigurationException;
import io.diuna.control.place.PlaceProperties;
import io.diuna.control.strip.ConfigSchema;
import io.diuna.control.strip.DriverCatalog;
import io.diuna.control.strip.InstalledDriver;
import io.diuna.control.strip.StripConfigurations;
import java.io.IOException;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** Writes configurations of files, after the same checks as for other clients. */
public final class ConfigWriter {

    private static final String ZONE = "io.diuna.zone";

    private final ConfigurationAdmin configurations;
    private final StripConfigurations strips;
    private final Descriptions descriptions;

    /** Schemas of the configurations, as of now. */
    public interface Descriptions {

        /** Returns the running drivers. */
        DriverCatalog drivers();

        /** Returns the schema of a PID or factory PID; empty if no running bundle describes it. */
        Optional<ConfigSchema> schema(String pid, boolean factory);

        /**
         * Checks the id of a zone or strip.
         *
         * @throws ConfigurationException when it is not a valid id
         */
        void checkId(String what, String id);
    }

    public ConfigWriter(ConfigurationAdmin configurations, StripConfigurations strips, Descriptions descriptions) {
        this.configurations = configurations;
        this.strips = strips;
        this.descriptions = descriptions;
    }

    /** Returns true if both names are of one strip under different drivers. */
    boolean isSameStrip(ConfigName one, ConfigName other) {
        DriverCatalog drivers = descriptions.drivers();
        return one.id().equals(other.id())
                && one.factoryPid() != null
                && other.factoryPid() != null
                && !one.factoryPid().equals(other.factoryPid())
                && drivers.of(one.factoryPid()).isPresent()
                && drivers.of(other.factoryPid()).isPresent();
    }

    /**
     * Creates or changes a configuration.
     *
     * @return fingerprint of its new properties
     * @throws ConfigurationException when a value is invalid; nothing is changed
     * @throws IOException when it cannot be written
     */
    String write(ConfigName name, Map<String, Object> values) throws IOException {
        String factory = name.factoryPid();
        DriverCatalog drivers = descriptions.drivers();
        Optional<InstalledDriver> driver = factory == null ? Optional.empty() : drivers.of(factory);
        if (driver.isPresent()) {
            descriptions.checkId("strip", name.id());
            strips.write(name.id(), driver.get(), driver.get().properties(PropertyValues.withLists(values)), drivers);
        } else {
            if (PlaceProperties.PID.equals(name.pid())) {
                PlaceProperties.read(values);
            }
            Dictionary<String, Object> properties = properties(name, values);
            if (ZONE.equals(factory)) {
                descriptions.checkId("zone", name.id());
                ZoneCheck.check(name.id(), properties);
            }
            target(name).updateIfDifferent(properties);
        }
        return fingerprint(name)
                .orElseThrow(() -> new IOException("the configuration was removed at the same time by another client"));
    }

    /** Returns true if a running bundle describes this configuration. */
    boolean isDescribed(ConfigName name) {
        return schema(name).isPresent();
    }

    /** Returns the fingerprint of a configuration's properties; empty if it does not exist. */
    Optional<String> fingerprint(ConfigName name) throws IOException {
        Configuration found = find(name);
        Dictionary<String, Object> properties = found == null ? null : found.getProperties();
        return Optional.ofNullable(properties).map(Fingerprint::of);
    }

    /** Deletes a configuration if it exists. */
    void delete(ConfigName name) throws IOException {
        Configuration found = find(name);
        if (found != null) {
            found.delete();
        }
    }

    private Optional<ConfigSchema> schema(ConfigName name) {
        String factory = name.factoryPid();
        return descriptions.schema(factory == null ? name.pid() : factory, factory != null);
    }

    @SuppressWarnings("JdkObsolete") // required by ConfigurationAdmin
    private Dictionary<String, Object> properties(ConfigName name, Map<String, Object> values) {
        return schema(name)
                .map(schema -> schema.properties(PropertyValues.withLists(values)))
                .orElseGet(() -> new Hashtable<>(values));
    }

    private Configuration target(ConfigName name) throws IOException {
        return name.factoryPid() == null
                ? configurations.getConfiguration(name.pid(), "?")
                : configurations.getFactoryConfiguration(name.factoryPid(), name.id(), "?");
    }

    private @Nullable Configuration find(ConfigName name) throws IOException {
        try {
            Configuration[] all = configurations.listConfigurations("(service.pid=" + name.pid() + ")");
            for (Configuration one : all == null ? new Configuration[0] : all) {
                if (one.getPid().equals(name.pid())) {
                    return one;
                }
            }
            return null;
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.file;

import io.diuna.api.ConfigurationException;
import io.diuna.control.strip.DriverCatalog;
import io.diuna.control.strip.InstalledDriver;
import io.diuna.control.strip.StripConfigurations;
import java.io.IOException;
import java.util.Dictionary;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** Writes configurations of files, after the same checks as for other clients. */
public final class ConfigWriter {

    private final ConfigurationAdmin configurations;
    private final StripConfigurations strips;
    private final ConfigurationRules rules;

    /** @param rules rules that each file is held to */
    public ConfigWriter(ConfigurationAdmin configurations, StripConfigurations strips, ConfigurationRules rules) {
        this.configurations = configurations;
        this.strips = strips;
        this.rules = rules;
    }

    /** Returns true if both names are of one strip under different drivers. */
    boolean isSameStrip(ConfigName one, ConfigName other) {
        DriverCatalog drivers = rules.drivers();
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
        Dictionary<String, Object> properties = rules.properties(name, values);
        checkFit(name, properties);
        Optional<InstalledDriver> driver = rules.driver(name);
        if (driver.isPresent()) {
            strips.write(name.id(), driver.get(), properties, rules.drivers());
        } else {
            target(name).updateIfDifferent(properties);
        }
        return fingerprint(name)
                .orElseThrow(() -> new IOException("the configuration was removed at the same time by another client"));
    }

    /** Checks a zone against the strips, which may be changed yet: a failure is no fault of the file alone, and is retried. */
    private void checkFit(ConfigName name, Dictionary<String, Object> properties) {
        try {
            rules.checkFit(name, properties);
        } catch (ConfigurationException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** Returns true if a running bundle describes this configuration. */
    boolean isDescribed(ConfigName name) {
        return rules.isDescribed(name);
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

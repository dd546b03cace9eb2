// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.file;

import io.diuna.api.ConfigurationException;
import io.diuna.control.place.PlaceProperties;
import io.diuna.control.strip.ConfigSchema;
import io.diuna.control.strip.DriverCatalog;
import io.diuna.control.strip.InstalledDriver;
import io.diuna.control.zone.IdRules;
import io.diuna.control.zone.ZoneRules;
import io.diuna.platform.control.ConfigurationId;
import io.diuna.platform.frame.StripStatus;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZoneRange;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rules of configurations, the same for files, web console and whoever else writes them: those of a strip's driver, of zones, of
 * the place, and of the metatype of every other one. Any thread may call.
 */
public final class ConfigurationRules {

    private static final String OURS = "io.diuna.";
    private static final String ZONE = "io.diuna.zone";

    private final Descriptions descriptions;

    /** Schemas of the configurations, as of now. */
    public interface Descriptions {

        /** Returns the running drivers. */
        DriverCatalog drivers();

        /** Returns the schema of a PID or factory PID; empty if no running bundle describes it. */
        Optional<ConfigSchema> schema(String pid, boolean factory);

        /** Returns the strips of now. */
        List<StripStatus> strips();

        /** Returns the ranges that a zone has now; empty if there is no such zone. */
        List<ZoneRange> ranges(String zone);
    }

    public ConfigurationRules(Descriptions descriptions) {
        this.descriptions = descriptions;
    }

    /** Returns the driver of a strip's configuration; empty if it is another one. */
    Optional<InstalledDriver> driver(ConfigName name) {
        String factory = name.factoryPid();
        return factory == null ? Optional.empty() : drivers().of(factory);
    }

    /** Returns the running drivers. */
    DriverCatalog drivers() {
        return descriptions.drivers();
    }

    /** Returns true if a running bundle describes this configuration. */
    boolean isDescribed(ConfigName name) {
        return schema(name).isPresent();
    }

    /**
     * Validates and converts values to configuration properties. A configuration without a description is taken as it is.
     *
     * @throws ConfigurationException if a key is unknown, missing or wrong
     */
    @SuppressWarnings("JdkObsolete") // required by ConfigurationAdmin
    Dictionary<String, Object> properties(ConfigName name, Map<String, Object> values) {
        Map<String, Object> lists = PropertyValues.withLists(values);
        Optional<InstalledDriver> driver = driver(name);
        if (driver.isPresent()) {
            IdRules.check("strip", name.id());
            return driver.get().properties(lists);
        }
        if (PlaceProperties.PID.equals(name.pid())) {
            PlaceProperties.read(values);
        }
        Dictionary<String, Object> properties =
                schema(name).map(schema -> schema.properties(lists)).orElseGet(() -> new Hashtable<>(values));
        if (ZONE.equals(name.factoryPid())) {
            IdRules.check("zone", name.id());
            ZoneCheck.layout(name.id(), properties);
        }
        return properties;
    }

    /**
     * Checks what depends on other configurations: the ranges of a zone must fit on the strips of now.
     *
     * @throws ConfigurationException if one exceeds its strip
     */
    void checkFit(ConfigName name, Dictionary<String, Object> properties) {
        if (ZONE.equals(name.factoryPid())) {
            ZoneLayout layout = ZoneCheck.layout(name.id(), properties);
            ZoneRules.check(layout, descriptions.strips(), descriptions.ranges(layout.id()));
        }
    }

    /**
     * Checks a configuration that somebody writes to Configuration Admin, if it is a strip's or one of Diuna's. Keys that are not
     * described are ignored.
     *
     * @throws ConfigurationException if a value is missing or wrong
     */
    public void check(ConfigName name, Map<String, Object> values) {
        if (!name.pid().startsWith(OURS) && driver(name).isEmpty()) {
            return;
        }
        Map<String, Object> described = new LinkedHashMap<>(values);
        Optional<ConfigSchema> schema = schema(name);
        schema.ifPresent(known -> described.keySet().retainAll(known.keys()));
        checkId(name, described.remove(ConfigurationId.KEY));
        checkFit(name, properties(name, described));
    }

    /** Checks the id that the web console gives a new configuration. */
    private static void checkId(ConfigName name, @Nullable Object given) {
        String id = given == null ? "" : given.toString();
        if (name.factoryPid() == null || id.isEmpty() || id.equals(name.id())) {
            return;
        }
        if (ConfigurationId.isNamed(name.pid())) {
            throw new ConfigurationException(
                    ConfigurationId.KEY, "'id' is '" + name.id() + "' and cannot be changed; leave it empty");
        }
        IdRules.check(ZONE.equals(name.factoryPid()) ? "zone" : "strip", id);
    }

    private Optional<ConfigSchema> schema(ConfigName name) {
        String factory = name.factoryPid();
        return descriptions.schema(factory == null ? name.pid() : factory, factory != null);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.control;

import io.diuna.api.ConfigurationException;
import io.diuna.api.DiunaException;
import io.diuna.api.strip.FoundReceiver;
import io.diuna.control.strip.DriverBundles;
import io.diuna.control.strip.DriverCatalog;
import io.diuna.control.strip.InstalledDriver;
import io.diuna.control.strip.StripConfigurations;
import io.diuna.control.strip.StripJoin;
import io.diuna.control.strip.StripServiceTable;
import io.diuna.control.strip.StripServiceTracker;
import io.diuna.control.strip.UnmanagedStrips;
import io.diuna.control.zone.IdRules;
import io.diuna.platform.control.ConfiguredStrip;
import io.diuna.platform.control.DriverDescription;
import io.diuna.platform.control.StripAdmin;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.frame.StripStatus;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.MetaTypeService;

/** Strip administration through factory configurations {@code <PID of the driver>~<id>}, from which drivers create strips. */
@Component
public final class ConfigAdminStrips implements StripAdmin {

    private final FrameMonitor monitor;
    private final StripConfigurations configurations;
    private final DriverBundles bundles;
    private final ReceiverSearches searches;
    private final ControlStripZones zones;
    private final StateCondition changes;
    private final BundleContext context;

    @Activate
    public ConfigAdminStrips(
            @Reference FrameMonitor monitor,
            @Reference StripConfigurations configurations,
            @Reference MetaTypeService metatypes,
            @Reference ReceiverSearches searches,
            @Reference ControlStripZones zones,
            @Reference StateConditionComponent changes,
            BundleContext context) {
        this.monitor = monitor;
        this.configurations = configurations;
        this.bundles = new DriverBundles(context, metatypes);
        this.searches = searches;
        this.zones = zones;
        this.changes = changes.condition();
        this.context = context;
    }

    @Override
    public List<DriverDescription> drivers() {
        return searches.describe(bundles.find());
    }

    @Override
    public List<ConfiguredStrip> strips() {
        return strips(bundles.find());
    }

    @Override
    public ConfiguredStrip put(String id, String driver, Map<String, ?> values, boolean withZone) {
        ConfiguredStrip strip = put(id, driver, values);
        if (withZone) {
            zones.zones().update(strip);
        } else {
            zones.zones().keep(strip);
        }
        return strip;
    }

    private ConfiguredStrip put(String id, String driver, Map<String, ?> values) {
        DriverCatalog drivers = bundles.find();
        InstalledDriver chosen = drivers.named(driver);
        Dictionary<String, Object> properties = chosen.properties(values);
        Optional<ConfiguredStrip> before = find(id, drivers);
        checkIsManaged(id, drivers);
        if (before.isEmpty() || !chosen.description().name().equals(before.get().driver())) {
            IdRules.check("strip", id);
        }
        try (StripServiceTracker services = new StripServiceTracker(context, changes::signalAll)) {
            boolean written = configurations.write(id, chosen, properties, drivers);
            boolean current = changes.await(() -> isCurrent(id, drivers, services.table(), written));
            StripStatus now = status(id);
            if (!current && now != null && now.state() == StripStatus.State.OK) {
                throw new DiunaException("The configuration of strip '" + id + "' is stored, but its driver has not"
                        + " applied it within " + StateCondition.LIMIT_SECONDS + " s; look at the strip again");
            }
        }
        return find(id, drivers)
                .filter(strip -> strip.driver() != null)
                .orElseThrow(() -> new DiunaException(
                        "Strip '" + id + "' was removed at the same time by another client; try again"));
    }

    @Override
    public boolean remove(String id) {
        DriverCatalog drivers = bundles.find();
        checkIsManaged(id, drivers);
        if (!configurations.remove(id, drivers)) {
            return false;
        }
        if (!changes.await(() -> status(id) == null || isConfigured(id, drivers))) {
            throw new DiunaException("Strip '" + id + "' did not end within " + StateCondition.LIMIT_SECONDS
                    + " s after its configuration was removed; see the log for the reason");
        }
        return true;
    }

    @Override
    public List<FoundReceiver> receivers(String driver) {
        return searches.receivers(driver, bundles.find());
    }

    private Optional<ConfiguredStrip> find(String id, DriverCatalog drivers) {
        return strips(drivers).stream()
                .filter(strip -> strip.status().id().equals(id))
                .findFirst();
    }

    private List<ConfiguredStrip> strips(DriverCatalog drivers) {
        return StripJoin.of(monitor.strips(), configurations.all(drivers), drivers);
    }

    private boolean isConfigured(String id, DriverCatalog drivers) {
        return configured(id, drivers).isPresent();
    }

    private Optional<StripConfigurations.Entry> configured(String id, DriverCatalog drivers) {
        return configurations.all(drivers).stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst();
    }

    private void checkIsManaged(String id, DriverCatalog drivers) {
        if (UnmanagedStrips.areWithoutConfiguration(context, id, drivers)) {
            throw new ConfigurationException(
                    "id",
                    "Strip '" + id + "' is provided by a bundle without a configuration and cannot be changed"
                            + " here. Use another id, or stop that bundle");
        }
    }

    private @Nullable StripStatus status(String id) {
        for (StripStatus strip : monitor.strips()) {
            if (strip.id().equals(id)) {
                return strip;
            }
        }
        return null;
    }

    /** Returns true if the strip's status is about its present configuration, whoever wrote that. */
    private boolean isCurrent(String id, DriverCatalog drivers, StripServiceTable services, boolean written) {
        return configured(id, drivers)
                .map(entry -> services.isCurrent(entry, status(id)) || (!written && !services.hasService(entry)))
                .orElse(true);
    }
}

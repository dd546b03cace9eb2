// SPDX-License-Identifier: Apache-2.0
package io.diuna.control;

import io.diuna.control.file.ConfigurationRules;
import io.diuna.control.strip.ConfigSchema;
import io.diuna.control.strip.ConfigSchemas;
import io.diuna.control.strip.DriverBundles;
import io.diuna.control.strip.DriverCatalog;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.frame.FrameScheduler;
import io.diuna.platform.frame.StripStatus;
import io.diuna.platform.zone.ZoneRange;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.MetaTypeService;

/** DS shell of what {@link ConfigurationRules} read: running bundles, the strips and zones of now. */
@Component(service = ConfigurationDescriptions.class)
public final class ConfigurationDescriptions implements ConfigurationRules.Descriptions {

    private final DriverBundles drivers;
    private final ConfigSchemas schemas;

    /** Monitor of the strips; dynamic, since a change of the scheduler's configuration replaces it. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable FrameMonitor monitor;

    /** Scheduler of the zones; dynamic for the same reason. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable FrameScheduler scheduler;

    @Activate
    public ConfigurationDescriptions(BundleContext context, @Reference MetaTypeService metatypes) {
        drivers = new DriverBundles(context, metatypes);
        schemas = new ConfigSchemas(context, metatypes);
    }

    @Override
    public DriverCatalog drivers() {
        return drivers.find();
    }

    @Override
    public Optional<ConfigSchema> schema(String pid, boolean factory) {
        return schemas.of(pid, factory);
    }

    @Override
    public List<StripStatus> strips() {
        FrameMonitor present = monitor;
        return present == null ? List.of() : present.strips();
    }

    @Override
    public List<ZoneRange> ranges(String zone) {
        FrameScheduler present = scheduler;
        return present == null
                ? List.of()
                : present.zone(zone).map(playback -> playback.layout().ranges()).orElse(List.of());
    }
}

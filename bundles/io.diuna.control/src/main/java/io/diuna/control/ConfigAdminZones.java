// SPDX-License-Identifier: Apache-2.0
package io.diuna.control;

import io.diuna.api.DiunaException;
import io.diuna.control.strip.ConfigurationRetry;
import io.diuna.control.zone.ZoneProperties;
import io.diuna.control.zone.ZoneRules;
import io.diuna.platform.control.ConfigurationId;
import io.diuna.platform.control.ZoneAdmin;
import io.diuna.platform.control.ZoneStatus;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZoneLook;
import io.diuna.platform.zone.ZoneRange;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Zone administration through factory configurations {@code io.diuna.zone~<id>}, from which the scheduler creates zones. */
@Component
public final class ConfigAdminZones implements ZoneAdmin {

    private static final String FACTORY = "io.diuna.zone";

    /** Written configuration with its change count, to detect later changes by others. */
    private record Written(Configuration configuration, long changeCount) {

        boolean isOverwritten() {
            try {
                return configuration.getChangeCount() != changeCount;
            } catch (IllegalStateException e) {
                return true; // removed
            }
        }
    }

    private final SerialLightControl control;
    private final FrameMonitor monitor;
    private final ConfigurationAdmin configurations;
    private final StateCondition changes;

    @Activate
    public ConfigAdminZones(
            @Reference SerialLightControl control,
            @Reference FrameMonitor monitor,
            @Reference ConfigurationAdmin configurations,
            @Reference StateConditionComponent changes) {
        this.control = control;
        this.monitor = monitor;
        this.configurations = configurations;
        this.changes = changes.condition();
    }

    @Override
    public ZoneStatus put(ZoneLayout layout, UnaryOperator<ZoneLook> change, Transition transition) {
        String id = layout.id();
        List<ZoneRange> present =
                control.zone(id).map(zone -> zone.playback().layout().ranges()).orElse(List.of());
        ZoneRules.check(layout, monitor.strips(), present);
        AtomicReference<@Nullable Written> written = new AtomicReference<>();
        control.change(id, change, transition, () -> written.set(write(layout)));
        Written latest = Objects.requireNonNull(written.get());
        await(id, "did not start", () -> isApplied(layout) || latest.isOverwritten());
        return control.zone(id)
                .orElseThrow(() -> new DiunaException(
                        "Zone '" + id + "' was removed at the same time by another client; try again"));
    }

    @Override
    public boolean remove(String id) {
        try {
            Configuration found = find(id);
            if (found == null) {
                return false;
            }
            found.delete();
        } catch (IllegalStateException e) {
            return false; // already removed
        } catch (IOException e) {
            throw new DiunaException("The configuration of zone '" + id + "' cannot be removed; check the disk", e);
        }
        await(id, "did not end", () -> control.zone(id).isEmpty() || isConfigured(id));
        return true;
    }

    private Written write(ZoneLayout layout) {
        return ConfigurationRetry.write("zone '" + layout.id() + "'", () -> writeOnce(layout));
    }

    private Written writeOnce(ZoneLayout layout) {
        String id = layout.id();
        try {
            Configuration found = find(id);
            Configuration target = found == null ? configurations.getFactoryConfiguration(FACTORY, id, "?") : found;
            target.updateIfDifferent(ZoneProperties.of(layout));
            return new Written(target, target.getChangeCount());
        } catch (IOException e) {
            throw new DiunaException("The configuration of zone '" + id + "' cannot be written; check the disk", e);
        }
    }

    private boolean isConfigured(String id) {
        try {
            return find(id) != null;
        } catch (IOException e) {
            return false;
        }
    }

    private @Nullable Configuration find(String id) throws IOException {
        try {
            Configuration[] all = configurations.listConfigurations("(service.factoryPid=" + FACTORY + ")");
            for (Configuration one : all == null ? new Configuration[0] : all) {
                if (isOf(one, id)) {
                    return one;
                }
            }
            return null;
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isOf(Configuration one, String id) {
        try {
            return ConfigurationId.of(one.getPid(), FACTORY).equals(id);
        } catch (IllegalStateException e) {
            return false; // removed since it was listed
        }
    }

    private boolean isApplied(ZoneLayout layout) {
        return control.zone(layout.id())
                .filter(zone -> zone.playback().layout().equals(layout))
                .isPresent();
    }

    private void await(String id, String failure, BooleanSupplier condition) {
        if (!changes.await(condition)) {
            throw new DiunaException("Zone '" + id + "' " + failure + " within " + StateCondition.LIMIT_SECONDS
                    + " s after its configuration was changed; see the log for the reason");
        }
    }
}

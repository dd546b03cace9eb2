// SPDX-License-Identifier: Apache-2.0
package io.diuna.control;

import io.diuna.api.DiunaException;
import io.diuna.api.control.ZoneAdmin;
import io.diuna.api.control.ZoneStatus;
import io.diuna.api.frame.FrameMonitor;
import io.diuna.api.frame.Transition;
import io.diuna.api.zone.ZoneLayout;
import io.diuna.api.zone.ZoneLook;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Zones by their factory configurations, {@code io.diuna.zone~<id>}, from which the scheduler makes them. */
@Component
public final class ConfiguredZones implements ZoneAdmin {

    private static final String FACTORY = "io.diuna.zone";

    private final OrderedLightControl control;
    private final FrameMonitor monitor;
    private final ConfigurationAdmin configurations;

    @Activate
    public ConfiguredZones(
            @Reference OrderedLightControl control,
            @Reference FrameMonitor monitor,
            @Reference ConfigurationAdmin configurations) {
        this.control = control;
        this.monitor = monitor;
        this.configurations = configurations;
    }

    @Override
    public ZoneStatus put(ZoneLayout layout, UnaryOperator<ZoneLook> change, Transition transition) {
        String id = layout.id();
        ZoneRules.check(layout, monitor.strips());
        control.change(id, change, transition, () -> write(layout));
        await(id, "did not come", () -> isThere(layout));
        return control.zone(id).orElseThrow(() -> new DiunaException("Zone '" + id + "' was removed meanwhile"));
    }

    @Override
    public boolean remove(String id) {
        try {
            Configuration found = find(id);
            if (found == null) {
                return false;
            }
            found.delete();
        } catch (IOException e) {
            throw new DiunaException("The configuration of zone '" + id + "' cannot be removed; look at the disk", e);
        }
        await(id, "did not go", () -> control.zone(id).isEmpty());
        return true;
    }

    private void write(ZoneLayout layout) {
        try {
            configurations
                    .getFactoryConfiguration(FACTORY, layout.id(), "?")
                    .updateIfDifferent(ZoneProperties.of(layout));
        } catch (IOException e) {
            throw new DiunaException(
                    "The configuration of zone '" + layout.id() + "' cannot be written; look at the disk", e);
        }
    }

    private @Nullable Configuration find(String id) throws IOException {
        try {
            Configuration[] all = configurations.listConfigurations("(service.factoryPid=" + FACTORY + ")");
            for (Configuration one : all == null ? new Configuration[0] : all) {
                String pid = one.getPid();
                if (pid.substring(pid.indexOf('~') + 1).equals(id)) {
                    return one;
                }
            }
            return null;
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isThere(ZoneLayout layout) {
        return control.zone(layout.id())
                .filter(zone -> zone.show().layout().equals(layout))
                .isPresent();
    }

    private static void await(String id, String otherwise, BooleanSupplier isSo) {
        if (!Patience.awaits(isSo)) {
            throw new DiunaException("Zone '" + id + "' " + otherwise + " within " + Patience.SECONDS
                    + " s although its configuration was changed; the log may tell why");
        }
    }
}

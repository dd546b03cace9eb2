// SPDX-License-Identifier: Apache-2.0
package io.diuna.control;

import io.diuna.control.library.Library;
import io.diuna.control.stripzone.KnownStrip;
import io.diuna.control.stripzone.StripZones;
import io.diuna.platform.control.ZoneAdmin;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.state.StateStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** DS shell of the {@link StripZones}. */
@Component(service = ControlStripZones.class)
public final class ControlStripZones {

    private static final Logger LOG = LoggerFactory.getLogger(ControlStripZones.class);

    private final StripZones zones;

    @Activate
    public ControlStripZones(
            @Reference SerialLightControl control, @Reference ZoneAdmin admin, @Reference StateStore store) {
        zones = new StripZones(
                new Library<>(store, "strips", KnownStrip.FORMAT, LOG),
                () -> control.zones().stream()
                        .map(zone -> zone.playback().layout())
                        .toList(),
                layout -> {
                    admin.put(layout, look -> look, Transition.CUT);
                    LOG.info(
                            "Zone '{}' covers strip '{}'",
                            layout.id(),
                            layout.ranges().get(0).strip());
                },
                LOG);
    }

    StripZones zones() {
        return zones;
    }
}

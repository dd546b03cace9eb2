// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.light;

import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.ZoneStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.ConfigurationAdmin;

/** Makes zones as the web console would: by factory configurations. */
public final class Zones {

    private Zones() {}

    /** Lays a zone over a whole strip and waits until it is there. */
    public static ZoneStatus add(
            ConfigurationAdmin configurations, LightControl control, String zone, String strip, int pixels) {
        return add(configurations, control, zone, strip + ":0-" + (pixels - 1));
    }

    /** Lays a zone over this range and waits until it is there. */
    public static ZoneStatus add(ConfigurationAdmin configurations, LightControl control, String zone, String range) {
        try {
            configurations
                    .getFactoryConfiguration("io.diuna.zone", zone, "?")
                    .update(FrameworkUtil.asDictionary(Map.of("label", zone, "ranges", new String[] {range})));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Eventually.present("zone " + zone, () -> control.zone(zone));
    }
}

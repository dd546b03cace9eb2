// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.storm;

import io.diuna.platform.control.StripAdmin;
import io.diuna.platform.control.ZoneAdmin;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZoneRange;
import java.util.List;
import java.util.Map;

/** Changes as REST makes them. */
final class AdminWriter implements StormWriter {

    private final StripAdmin strips;
    private final ZoneAdmin zones;

    AdminWriter(StripAdmin strips, ZoneAdmin zones) {
        this.strips = strips;
        this.zones = zones;
    }

    @Override
    public void putStrip(String id, int number) {
        strips.put(id, "virtual", Map.of("pixels", number), false);
    }

    @Override
    public void putZone(String id, int number) {
        ZoneLayout layout =
                new ZoneLayout(id, Integer.toString(number), List.of(new ZoneRange("nowhere", 0, 10, false)));
        zones.put(layout, look -> look, Transition.CUT);
    }

    @Override
    public void removeStrip(String id) {
        strips.remove(id);
    }

    @Override
    public void removeZone(String id) {
        zones.remove(id);
    }
}

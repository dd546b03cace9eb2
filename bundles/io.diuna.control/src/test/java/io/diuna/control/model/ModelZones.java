// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.model;

import io.diuna.control.model.ModelLibrary.ModelDisk;
import io.diuna.platform.control.ZoneAdmin;
import io.diuna.platform.control.ZoneStatus;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.frame.ZonePlayback;
import io.diuna.platform.state.StateException;
import io.diuna.platform.zone.LineShape;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZoneLook;
import io.diuna.platform.zone.ZoneRange;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Model of zones and strips, and of the zones that come with strips. */
final class ModelZones implements ZoneAdmin {

    private final Map<String, ZoneLayout> layouts = new TreeMap<>();
    private final Map<String, Integer> strips = new TreeMap<>();
    private final Map<String, Integer> knownStrips = new TreeMap<>();
    private final ModelDisk disk;
    private final ModelLight light;

    ModelZones(ModelDisk disk, ModelLight light) {
        this.disk = disk;
        this.light = light;
    }

    static void checkId(String id) {
        if (!id.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            throw ModelLibrary.refusal("id");
        }
    }

    /** Returns the layouts by position. */
    List<ZoneLayout> all() {
        return layouts.values().stream()
                .sorted(Comparator.comparing(
                                (ZoneLayout zone) -> zone.ranges().get(0).strip())
                        .thenComparing(zone -> zone.ranges().get(0).start()))
                .toList();
    }

    Optional<ZoneStatus> status(String id, ZoneLook look) {
        return Optional.ofNullable(layouts.get(id)).map(layout -> {
            boolean fits =
                    layout.ranges().stream().allMatch(range -> range.end() <= strips.getOrDefault(range.strip(), 0));
            return new ZoneStatus(
                    look, new ZonePlayback(layout, ZonePlayback.State.PLAYING, fits ? null : "strip is missing"));
        });
    }

    @Override
    public ZoneStatus put(ZoneLayout layout, UnaryOperator<ZoneLook> change, Transition transition) {
        checkId(layout.id());
        if (layout.ranges().stream()
                .anyMatch(range -> strips.containsKey(range.strip()) && range.end() > strips.get(range.strip()))) {
            throw ModelLibrary.refusal("ranges");
        }
        ZoneLook look = light.check(layout.id(), light.look(layout.id()), change);
        layouts.put(layout.id(), layout);
        light.command(Map.of(layout.id(), look), transition, true);
        light.showNewZones();
        return status(layout.id(), look).orElseThrow();
    }

    @Override
    public boolean remove(String id) {
        return layouts.remove(id) != null;
    }

    void strip(String id, int length) {
        if (length == 0) {
            strips.remove(id);
        } else {
            strips.put(id, length);
        }
        for (String known : List.copyOf(knownStrips.keySet())) {
            boolean isUsed = layouts.values().stream().anyMatch(zone -> isOn(zone, known));
            if (!strips.containsKey(known) && !isUsed && !disk.full) {
                knownStrips.remove(known);
            }
        }
        strips.forEach(this::follow);
        light.showNewZones();
    }

    private void follow(String strip, int length) {
        Integer before = knownStrips.get(strip);
        if (before == null && layouts.values().stream().noneMatch(zone -> isOn(zone, strip))) {
            String id = strip;
            for (int i = 2; layouts.containsKey(id); i++) {
                id = strip + "-" + i;
            }
            layouts.put(id, new ZoneLayout(id, strip, List.of(new ZoneRange(strip, 0, length, false))));
        } else if (before != null && before != length) {
            layouts.replaceAll((id, zone) -> zone.shape() instanceof LineShape
                            && zone.ranges().size() == 1
                            && zone.ranges().get(0).equals(whole(zone, strip, before))
                    ? new ZoneLayout(id, zone.label(), List.of(whole(zone, strip, length)))
                    : zone);
        }
        try {
            disk.write();
            knownStrips.put(strip, length);
        } catch (StateException e) {
            // it is seen as new once more
        }
    }

    private static boolean isOn(ZoneLayout zone, String strip) {
        return zone.ranges().stream().anyMatch(range -> range.strip().equals(strip));
    }

    private static ZoneRange whole(ZoneLayout zone, String strip, int length) {
        return new ZoneRange(strip, 0, length, zone.ranges().get(0).reversed());
    }
}

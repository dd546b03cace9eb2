// SPDX-License-Identifier: Apache-2.0
package io.diuna.control;

import io.diuna.api.color.Palette;
import io.diuna.platform.frame.FrameScheduler;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.frame.ZonePlayback;
import io.diuna.platform.zone.LookProperty;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZoneLook;
import io.diuna.platform.zone.ZoneRange;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Fake scheduler that records the looks and master levels that were set. */
public final class FakeScheduler implements FrameScheduler {

    public record Shown(String zone, ZoneLook look, Palette palette, Transition transition) {}

    public final List<Shown> shown = new CopyOnWriteArrayList<>();
    public final List<Double> dimmed = new CopyOnWriteArrayList<>();
    public final List<String> pressed = new CopyOnWriteArrayList<>();
    private final List<ZonePlayback> zones = new CopyOnWriteArrayList<>();

    public FakeScheduler(String... zones) {
        for (String zone : zones) {
            add(zone);
        }
    }

    public void add(String zone) {
        ZoneLayout layout = new ZoneLayout(zone, zone, List.of(new ZoneRange("main", 0, 50, false)));
        zones.add(new ZonePlayback(layout, ZonePlayback.State.PLAYING, null));
    }

    public Shown last() {
        return shown.get(shown.size() - 1);
    }

    @Override
    public void setLook(String zone, ZoneLook look, Palette palette, Transition transition, Set<LookProperty> named) {
        shown.add(new Shown(zone, look, palette, transition));
    }

    @Override
    public void retime(String zone, Transition transition, Set<LookProperty> named) {}

    @Override
    public void retimeMaster(Transition transition, Set<LookProperty> named) {}

    @Override
    public void press(String zone, String trigger) {
        pressed.add(zone + "." + trigger);
    }

    @Override
    public void dim(boolean on, double brightness, Transition transition, Set<LookProperty> named) {
        dimmed.add(on ? brightness : 0);
    }

    @Override
    public List<ZonePlayback> zones() {
        return List.copyOf(zones);
    }

    @Override
    public Optional<ZonePlayback> zone(String id) {
        return zones.stream().filter(zone -> zone.layout().id().equals(id)).findFirst();
    }
}

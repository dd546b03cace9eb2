// SPDX-License-Identifier: Apache-2.0
package io.diuna.control;

import io.diuna.api.color.Palette;
import io.diuna.control.model.ControlPort.MasterCommand;
import io.diuna.control.model.ControlPort.ZoneCommand;
import io.diuna.platform.frame.FrameScheduler;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.frame.ZonePlayback;
import io.diuna.platform.zone.LookProperty;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZoneLook;
import io.diuna.platform.zone.ZoneRange;
import java.util.Comparator;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** Fake scheduler whose zones are those of a fake Configuration Admin. It keeps what it was commanded last. */
final class ConfiguredScheduler implements FrameScheduler {

    private static final String PREFIX = "io.diuna.zone~";

    final Map<String, ZoneCommand> zoneCommands = new ConcurrentSkipListMap<>();
    volatile MasterCommand masterCommand = new MasterCommand(100, Transition.CUT);
    private final Map<String, Dictionary<String, Object>> configurations;

    /** @param configurations configurations by PID; others are ignored */
    ConfiguredScheduler(Map<String, Dictionary<String, Object>> configurations) {
        this.configurations = configurations;
    }

    @Override
    public void setLook(String zone, ZoneLook look, Palette palette, Transition transition, Set<LookProperty> named) {
        zoneCommands.put(zone, ZoneCommand.of(look, palette, transition));
    }

    @Override
    public void retime(String zone, Transition transition, Set<LookProperty> named) {}

    @Override
    public void retimeMaster(Transition transition, Set<LookProperty> named) {}

    @Override
    public void press(String zone, String trigger) {}

    @Override
    public void dim(boolean on, double brightness, Transition transition, Set<LookProperty> named) {
        masterCommand = new MasterCommand(on ? brightness : 0, transition);
    }

    @Override
    public List<ZonePlayback> zones() {
        return configurations.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(PREFIX))
                .map(entry -> layout(entry.getKey().substring(PREFIX.length()), entry.getValue()))
                .sorted(Comparator.comparing(
                                (ZoneLayout zone) -> zone.ranges().get(0).strip())
                        .thenComparing(zone -> zone.ranges().get(0).start())
                        .thenComparing(ZoneLayout::id))
                .map(layout -> new ZonePlayback(layout, ZonePlayback.State.PLAYING, null))
                .toList();
    }

    @Override
    public Optional<ZonePlayback> zone(String id) {
        return zones().stream().filter(zone -> zone.layout().id().equals(id)).findFirst();
    }

    private static ZoneLayout layout(String id, Dictionary<String, Object> properties) {
        List<ZoneRange> ranges = Stream.of((String[]) properties.get("ranges"))
                .map(ZoneRange::parse)
                .toList();
        return new ZoneLayout(id, String.valueOf(properties.get("label")), ranges);
    }
}

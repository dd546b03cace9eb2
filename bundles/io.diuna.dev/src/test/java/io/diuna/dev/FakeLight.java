// SPDX-License-Identifier: Apache-2.0
package io.diuna.dev;

import io.diuna.api.color.Palette;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.Master;
import io.diuna.platform.control.UndoStatus;
import io.diuna.platform.control.ZoneStatus;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.frame.ZonePlayback;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZoneLook;
import io.diuna.platform.zone.ZoneRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Light control of two zones, which plays whatever it is told. */
final class FakeLight implements LightControl {

    final Map<String, ZoneLook> looks = new LinkedHashMap<>();
    ZonePlayback.State state = ZonePlayback.State.PLAYING;

    @Nullable
    String reason;

    FakeLight() {
        looks.put("left", new ZoneLook(false, 100, 0, "warm", null, Map.of()));
        looks.put("right", new ZoneLook(true, 100, 0, "warm", "rainbow", Map.of()));
    }

    @Nullable
    String animationOf(String zone) {
        ZoneLook look = looks.get(zone);
        return look == null ? null : look.animation();
    }

    @Override
    public List<ZoneStatus> zones() {
        List<ZoneStatus> zones = new ArrayList<>();
        looks.forEach((id, look) -> zones.add(new ZoneStatus(
                look, new ZonePlayback(new ZoneLayout(id, id, List.of(ZoneRange.parse("main:0-9"))), state, reason))));
        return zones;
    }

    @Override
    public List<ZoneStatus> change(Collection<String> ids, UnaryOperator<ZoneLook> change, Transition transition) {
        ids.forEach(id -> looks.computeIfPresent(id, (key, look) -> change.apply(look)));
        return zones();
    }

    @Override
    public Optional<ZoneStatus> zone(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void press(String id, String trigger) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean undo(Transition transition) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean redo(Transition transition) {
        throw new UnsupportedOperationException();
    }

    @Override
    public UndoStatus undoStatus() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Master master() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Master changeMaster(UnaryOperator<Master> change, Transition transition) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean awaitSaved() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Palette> palettes() {
        throw new UnsupportedOperationException();
    }
}

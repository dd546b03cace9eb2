// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled;

import io.diuna.api.ConfigurationException;
import io.diuna.api.color.Palette;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.Master;
import io.diuna.platform.control.UndoStatus;
import io.diuna.platform.control.ZoneStatus;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.frame.ZonePlayback;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZoneLook;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Light control of made-up zones. */
final class FakeLight implements LightControl {

    final Map<String, ZoneLook> looks = new LinkedHashMap<>();
    final Map<String, ZoneLayout> layouts = new LinkedHashMap<>();
    final List<Palette> palettes = new ArrayList<>();
    final List<Transition> transitions = new ArrayList<>();
    Master master = Master.FULL;

    @Override
    public List<ZoneStatus> zones() {
        return looks.keySet().stream().map(id -> zone(id).orElseThrow()).toList();
    }

    @Override
    public Optional<ZoneStatus> zone(String id) {
        ZoneLook look = looks.get(id);
        ZoneLayout layout = layouts.get(id);
        return look == null || layout == null
                ? Optional.empty()
                : Optional.of(new ZoneStatus(look, new ZonePlayback(layout, ZonePlayback.State.STATIC, null)));
    }

    @Override
    public List<ZoneStatus> change(Collection<String> ids, UnaryOperator<ZoneLook> change, Transition transition) {
        transitions.add(transition);
        List<ZoneStatus> changed = new ArrayList<>();
        for (String id : ids) {
            looks.computeIfPresent(id, (key, look) -> change.apply(look));
            changed.add(zone(id).orElseThrow(() -> new ConfigurationException("id", "There is no zone " + id)));
        }
        return changed;
    }

    @Override
    public Master master() {
        return master;
    }

    @Override
    public Master changeMaster(UnaryOperator<Master> change, Transition transition) {
        transitions.add(transition);
        master = change.apply(master);
        return master;
    }

    @Override
    public boolean awaitSaved() {
        return true;
    }

    @Override
    public List<Palette> palettes() {
        return List.copyOf(palettes);
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
}

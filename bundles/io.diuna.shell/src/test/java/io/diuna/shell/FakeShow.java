// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell;

import io.diuna.api.ConfigurationException;
import io.diuna.api.animation.Parameter;
import io.diuna.api.color.Palette;
import io.diuna.platform.control.AnimationCatalog;
import io.diuna.platform.control.AnimationDescription;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.Master;
import io.diuna.platform.control.UndoStatus;
import io.diuna.platform.control.ZoneAdmin;
import io.diuna.platform.control.ZoneStatus;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.frame.ZonePlayback;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZoneLook;
import io.diuna.platform.zone.ZoneRange;
import java.net.URL;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Fake of zones, master and animations: zone {@code left} on strip {@code main}, and the animation {@code wave}. */
public final class FakeShow implements LightControl, ZoneAdmin, AnimationCatalog {

    public static final ZoneLook LOOK = new ZoneLook(true, 80, 0xFF8800, "fire", null, Map.of());

    private final Map<String, ZoneStatus> zones = new LinkedHashMap<>();
    private Master master = Master.FULL;

    /** Transition of the newest change. */
    public Transition transition = Transition.CUT;

    /** Result of {@link #awaitSaved}. */
    public boolean saved = true;

    /** Steps that can be reverted and repeated. */
    public UndoStatus steps = new UndoStatus(0, 0);

    public FakeShow() {
        add(new ZoneLayout("left", "Left", List.of(ZoneRange.parse("main:0-49"))), LOOK);
    }

    public ZoneStatus add(ZoneLayout layout, ZoneLook look) {
        ZoneStatus status = new ZoneStatus(look, new ZonePlayback(layout, ZonePlayback.State.STATIC, null));
        zones.put(layout.id(), status);
        return status;
    }

    public ZoneLook look(String id) {
        return zones.get(id).look();
    }

    @Override
    public List<ZoneStatus> zones() {
        return List.copyOf(zones.values());
    }

    @Override
    public Optional<ZoneStatus> zone(String id) {
        return Optional.ofNullable(zones.get(id));
    }

    @Override
    public List<ZoneStatus> change(Collection<String> ids, UnaryOperator<ZoneLook> change, Transition with) {
        return ids.stream().map(id -> changeOne(id, change, with)).toList();
    }

    @Override
    public void press(String id, String trigger) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean undo(Transition with) {
        return step(-1, with);
    }

    @Override
    public boolean redo(Transition with) {
        return step(1, with);
    }

    private boolean step(int direction, Transition with) {
        UndoStatus next = new UndoStatus(steps.undo() + direction, steps.redo() - direction);
        if (next.undo() < 0 || next.redo() < 0) {
            return false;
        }
        steps = next;
        transition = with;
        return true;
    }

    @Override
    public UndoStatus undoStatus() {
        return steps;
    }

    private ZoneStatus changeOne(String id, UnaryOperator<ZoneLook> change, Transition with) {
        ZoneStatus zone = zone(id).orElseThrow(
                        () -> new ConfigurationException("zone", "Zone '" + id + "' not found; available: left"));
        ZoneLook look = change.apply(zone.look());
        if (!List.of("fire", "ice").contains(look.palette())) {
            throw new ConfigurationException("palette", "Palette '" + look.palette() + "' not found; available: fire");
        }
        transition = with;
        return add(zone.playback().layout(), look);
    }

    @Override
    public Master master() {
        return master;
    }

    @Override
    public Master changeMaster(UnaryOperator<Master> change, Transition with) {
        master = change.apply(master);
        transition = with;
        return master;
    }

    @Override
    public boolean awaitSaved() {
        return saved;
    }

    @Override
    public List<Palette> palettes() {
        return List.of(Palette.of("fire", "Fire", List.of(0xFF0000, 0xFFFF00)));
    }

    @Override
    public ZoneStatus put(ZoneLayout layout, UnaryOperator<ZoneLook> change, Transition with) {
        return add(layout, change.apply(zone(layout.id()).map(ZoneStatus::look).orElse(LOOK)));
    }

    @Override
    public boolean remove(String id) {
        return zones.remove(id) != null;
    }

    @Override
    public List<AnimationDescription> animations() {
        return List.of(new AnimationDescription(
                "wave",
                "Wave",
                "",
                List.of(
                        Parameter.percent("depth", "Depth"),
                        Parameter.toggle("mirror", "Mirror"),
                        Parameter.color("crest", "Crest"),
                        Parameter.choice("shape", "Shape").option("1", "One").option("2", "Two")),
                "test.wave",
                "1.0.0"));
    }

    @Override
    public Optional<AnimationDescription> animation(String id) {
        return animations().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public Optional<URL> preview(String id) {
        return Optional.empty();
    }

    @Override
    public boolean isStarting() {
        return false;
    }
}

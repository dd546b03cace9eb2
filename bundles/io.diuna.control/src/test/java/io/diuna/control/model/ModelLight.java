// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.model;

import io.diuna.api.color.Palette;
import io.diuna.control.RealControl;
import io.diuna.control.model.ControlPort.MasterCommand;
import io.diuna.control.model.ControlPort.ZoneCommand;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.Master;
import io.diuna.platform.control.SceneRecall;
import io.diuna.platform.control.UndoStatus;
import io.diuna.platform.control.ZoneStatus;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZoneLook;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Model of the light: looks, master, undo, and what the frame scheduler gets. */
final class ModelLight implements LightControl {

    /** Default looks as {@link RealControl#DEFAULTS} describes them. */
    private static final Map<String, ZoneLook> DEFAULTS = Map.of(
            "a", new ZoneLook(true, 80, 0xff0080, "ember", "wave", Map.of("depth", 10.0)),
            "b", new ZoneLook(true, 40, 0xffb46b, "warm-white", null, Map.of()));

    private static final ZoneLook PLAIN = new ZoneLook(true, 60, 0xffb46b, "warm-white", "solid", Map.of());

    final Map<String, ZoneLook> chosen = new TreeMap<>();
    private final Map<String, Map<String, Object>> left = new HashMap<>();
    private final Map<String, String> last = new HashMap<>();
    final Set<String> animations = new HashSet<>(Set.of("wave", "plain", "solid"));
    final Map<String, ZoneCommand> zoneCommands = new TreeMap<>();
    MasterCommand masterCommand = new MasterCommand(100, Transition.CUT);
    Master master = Master.FULL;
    private final ControlModel control;
    private final Set<String> shown = new HashSet<>();
    private ModelUndo history = new ModelUndo();

    ModelLight(ControlModel control) {
        this.control = control;
    }

    /** Shows all looks again, as after a restart. */
    void start() {
        history = new ModelUndo();
        shown.clear();
        masterCommand = new MasterCommand(master.effective(), Transition.CUT);
        Set<String> known = new HashSet<>(DEFAULTS.keySet());
        known.addAll(chosen.keySet());
        known.forEach(id -> show(id, Transition.CUT));
        showNewZones();
    }

    void showNewZones() {
        control.zones.all().stream()
                .map(ZoneLayout::id)
                .filter(id -> !shown.contains(id))
                .forEach(id -> show(id, Transition.CUT));
    }

    void showPalette(String palette) {
        shown.stream()
                .filter(id -> look(id).palette().equals(palette))
                .forEach(id -> zoneCommands.put(id, zoneCommand(id, Transition.DEFAULT)));
    }

    private void show(String id, Transition transition) {
        shown.add(id);
        zoneCommands.put(id, zoneCommand(id, transition));
    }

    private ZoneCommand zoneCommand(String id, Transition transition) {
        ZoneLook look = look(id);
        Palette palette = palettes().stream()
                .filter(one -> one.id().equals(look.palette()))
                .findFirst()
                .orElse(palettes().get(0));
        return ZoneCommand.of(look, palette, transition);
    }

    ZoneLook look(String id) {
        return chosen.getOrDefault(id, DEFAULTS.getOrDefault(id, PLAIN));
    }

    /** Returns a changed look, if what has changed is valid. */
    ZoneLook check(String zone, ZoneLook before, UnaryOperator<ZoneLook> change) {
        ZoneLook named = change.apply(before);
        String wanted = named.animation();
        if ("last".equals(wanted)) {
            wanted = before.animation() == null ? last.getOrDefault(zone, "last") : before.animation();
        }
        Map<String, Object> parameters = new HashMap<>();
        if (wanted != null && !wanted.equals(named.animation())) {
            parameters.putAll(wanted.equals(before.animation()) ? before.parameters() : Map.of());
        }
        if (wanted != null && !wanted.equals(before.animation())) {
            parameters.putAll(left.getOrDefault(zone + "/" + wanted, Map.of()));
        }
        parameters.putAll(named.parameters());
        return checkChange(
                before,
                new ZoneLook(named.on(), named.brightness(), named.color(), named.palette(), wanted, parameters));
    }

    private ZoneLook checkChange(ZoneLook before, ZoneLook after) {
        ModelRules.checkValues(after);
        if (!after.palette().equals(before.palette())
                && palettes().stream().noneMatch(one -> one.id().equals(after.palette()))) {
            throw ModelLibrary.refusal("palette");
        }
        ModelRules.checkAnimation(before, after, animations);
        return after;
    }

    @Override
    public List<ZoneStatus> change(Collection<String> ids, UnaryOperator<ZoneLook> change, Transition transition) {
        Map<String, ZoneLook> wanted = new LinkedHashMap<>();
        for (String id : ids) {
            if (zone(id).isEmpty()) {
                throw ModelLibrary.refusal("zone");
            }
            wanted.put(id, check(id, look(id), change));
        }
        command(wanted, transition, true);
        return ids.stream().map(this::zone).flatMap(Optional::stream).toList();
    }

    void command(Map<String, ZoneLook> wanted, Transition transition, boolean undoable) {
        Map<String, ZoneLook> changed = new LinkedHashMap<>(wanted);
        changed.entrySet().removeIf(entry -> entry.getValue().equals(look(entry.getKey())));
        if (undoable && !changed.isEmpty()) {
            history.add(new ModelUndo.Step(present(changed.keySet()), null), control.now);
        }
        changed.forEach((id, after) -> {
            String present = look(id).animation();
            if (present != null && !present.equals(after.animation())) {
                left.put(id + "/" + present, look(id).parameters());
                last.put(id, present);
            }
        });
        chosen.putAll(changed);
        changed.keySet().forEach(id -> show(id, transition));
    }

    /** Shows the looks that can be shown. */
    SceneRecall recall(Map<String, ZoneLook> looks, Transition transition, boolean undoable) {
        SceneRecall possible = preview(looks);
        Map<String, ZoneLook> wanted = new LinkedHashMap<>(looks);
        wanted.keySet().retainAll(possible.zones());
        command(wanted, transition, undoable);
        return possible;
    }

    /** Returns what a recall of these looks would show. */
    SceneRecall preview(Map<String, ZoneLook> looks) {
        List<String> possible = new ArrayList<>();
        Map<String, String> skipped = new HashMap<>();
        looks.forEach((id, look) -> {
            try {
                checkChange(look(id), look);
                if (zone(id).isPresent()) {
                    possible.add(id);
                } else {
                    skipped.put(id, "no zone");
                }
            } catch (RuntimeException e) {
                skipped.put(id, "invalid");
            }
        });
        return new SceneRecall(possible, skipped);
    }

    @Override
    public void press(String id, String trigger) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean undo(Transition transition) {
        return move(true, transition);
    }

    @Override
    public boolean redo(Transition transition) {
        return move(false, transition);
    }

    private boolean move(boolean back, Transition transition) {
        ModelUndo.Step step = (back ? history.undo : history.redo).peek();
        if (step == null) {
            return false;
        }
        Master wanted = step.master();
        if (wanted != null) {
            control.night.beforeMasterChange(before -> wanted);
        }
        ModelUndo.Step present = new ModelUndo.Step(present(step.zones().keySet()), wanted == null ? null : master);
        history.move(back ? history.undo : history.redo, back ? history.redo : history.undo, present);
        step.zones().forEach((id, look) -> {
            ZoneLook before = look(id);
            look.ifPresentOrElse(kept -> chosen.put(id, kept), () -> chosen.remove(id));
            if (!look(id).equals(before)) {
                show(id, transition);
            }
        });
        if (wanted != null && !wanted.equals(master)) {
            setMaster(wanted, transition);
        }
        return true;
    }

    private Map<String, Optional<ZoneLook>> present(Set<String> zones) {
        Map<String, Optional<ZoneLook>> present = new HashMap<>();
        zones.forEach(id -> present.put(id, Optional.ofNullable(chosen.get(id))));
        return present;
    }

    @Override
    public Master changeMaster(UnaryOperator<Master> change, Transition transition) {
        return changeMaster(change, transition, true);
    }

    Master changeMaster(UnaryOperator<Master> change, Transition transition, boolean undoable) {
        control.night.beforeMasterChange(change);
        Master wanted = change.apply(master);
        if (!wanted.equals(master)) {
            if (undoable) {
                history.add(new ModelUndo.Step(Map.of(), master), control.now);
            }
            setMaster(wanted, transition);
        }
        return master;
    }

    void setMaster(Master wanted, Transition transition) {
        master = wanted;
        masterCommand = new MasterCommand(wanted.effective(), transition);
    }

    @Override
    public List<ZoneStatus> zones() {
        return control.zones.all().stream()
                .map(layout -> zone(layout.id()).orElseThrow())
                .toList();
    }

    @Override
    public Optional<ZoneStatus> zone(String id) {
        return control.zones.status(id, look(id));
    }

    @Override
    public UndoStatus undoStatus() {
        return history.status();
    }

    @Override
    public Master master() {
        return master;
    }

    @Override
    public boolean awaitSaved() {
        return true;
    }

    @Override
    public List<Palette> palettes() {
        return control.palettes.all();
    }
}

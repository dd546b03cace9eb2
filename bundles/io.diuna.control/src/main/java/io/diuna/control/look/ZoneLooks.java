// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.look;

import io.diuna.api.ConfigurationException;
import io.diuna.control.palette.PaletteCatalog;
import io.diuna.platform.control.Master;
import io.diuna.platform.control.SceneRecall;
import io.diuna.platform.control.UndoStatus;
import io.diuna.platform.control.ZoneStatus;
import io.diuna.platform.event.EventKind;
import io.diuna.platform.event.EventPublisher;
import io.diuna.platform.frame.FrameScheduler;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.frame.ZonePlayback;
import io.diuna.platform.zone.LookProperty;
import io.diuna.platform.zone.ZoneLook;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Looks of the zones: the saved look of each zone, or its default. The scheduler owns the zones. Methods that change
 * something are for the control thread only; {@link #zones}, {@link #zone}, {@link #master} and {@link #zonesChanged} for any.
 */
public final class ZoneLooks {

    private final FrameScheduler scheduler;
    private final LookRules rules;
    private final DefaultLooks defaults;
    private final LookArchive archive;
    private final PaletteCatalog palettes;
    private final EventPublisher events;
    private final LookHistory history;
    private final AtomicBoolean newZones = new AtomicBoolean(true);
    private final Set<String> shown = new HashSet<>();
    private final Map<String, ZoneLook> bootLooks;
    private boolean started;
    private volatile SavedLooks chosen = SavedLooks.NONE;

    /**
     * @param bootLooks looks to start with in place of the saved ones, by zone id
     * @param clock monotonic clock in nanoseconds
     */
    public ZoneLooks(
            FrameScheduler scheduler,
            LookRules rules,
            DefaultLooks defaults,
            LookArchive archive,
            PaletteCatalog palettes,
            Map<String, ZoneLook> bootLooks,
            EventPublisher events,
            LongSupplier clock) {
        this.scheduler = scheduler;
        this.rules = rules;
        this.defaults = defaults;
        this.archive = archive;
        this.palettes = palettes;
        this.bootLooks = Map.copyOf(bootLooks);
        this.events = events;
        history = new LookHistory(clock);
    }

    public List<ZoneStatus> zones() {
        return scheduler.zones().stream().map(this::status).toList();
    }

    public Optional<ZoneStatus> zone(String id) {
        return scheduler.zone(id).map(this::status);
    }

    /**
     * Changes the looks of zones, all of them or none.
     *
     * @throws ConfigurationException when a change is invalid; nothing is changed then
     */
    public List<ZoneStatus> change(Collection<String> ids, UnaryOperator<ZoneLook> change, Transition transition) {
        started();
        Map<String, ZoneLook> wanted = new LinkedHashMap<>();
        for (String id : ids) {
            ZoneLook before = existing(id);
            ZoneLook after = change.apply(before);
            wanted.put(id, rules.check(id, before, after, chosen.memory(), ids.size() > 1));
        }
        show(wanted, transition, true, look -> NamedProperties.of(change, look), archive::changed);
        return ids.stream()
                .map(id -> zone(id).orElseThrow(() -> LookRules.unknownZone(id, scheduler.zones())))
                .toList();
    }

    /**
     * Changes the look of a zone that may not exist yet, together with an action.
     *
     * @param also runs after the check and before the look is shown; if it throws, the look is not changed
     * @throws ConfigurationException when the look is invalid; nothing is changed then
     */
    public void change(String id, UnaryOperator<ZoneLook> change, Transition transition, Runnable also) {
        started();
        ZoneLook before = look(id);
        ZoneLook after = rules.check(id, before, change.apply(before), chosen.memory(), false);
        also.run();
        if (!after.equals(before)) {
            show(Map.of(id, after), transition, true, one -> NamedProperties.of(change, one), archive::changed);
        } else if (!shown.contains(id)) {
            show(id, Transition.CUT, LookProperty.ALL);
        }
    }

    /**
     * Shows these looks, by zone id. A zone that does not exist, and a look that is invalid, such as one whose animation is
     * not installed, is skipped.
     *
     * @param undoable true if it is a command of the user, who may want it back
     */
    public SceneRecall recall(Map<String, ZoneLook> wanted, Transition transition, boolean undoable) {
        return recall(wanted, transition, undoable, archive::changed);
    }

    /** Shows the looks of a step of a playlist, as {@link #recall} does, but saves them later. */
    public SceneRecall step(Map<String, ZoneLook> wanted, Transition transition) {
        return recall(wanted, transition, false, archive::stepped);
    }

    private SceneRecall recall(
            Map<String, ZoneLook> wanted, Transition transition, boolean undoable, Consumer<SavedLooks> save) {
        started();
        RecallPlan plan = plan(wanted);
        show(plan.looks(), transition, undoable, look -> LookProperty.ALL, save);
        return plan.recall();
    }

    /** Returns what a recall of these looks would change now; nothing is changed. */
    public SceneRecall preview(Map<String, ZoneLook> wanted) {
        started();
        return plan(wanted).recall();
    }

    private RecallPlan plan(Map<String, ZoneLook> wanted) {
        return RecallPlan.of(wanted, (id, look) -> rules.check(existing(id), look));
    }

    /** Returns the master switch and brightness; any thread. */
    public Master master() {
        return chosen.master();
    }

    /** Changes the master switch and brightness; undoable if it is a command of the user. */
    public Master changeMaster(UnaryOperator<Master> change, Transition transition, boolean undoable) {
        started();
        Master before = chosen.master();
        Master after = change.apply(before);
        Set<LookProperty> named = NamedProperties.ofMaster(change, before);
        if (after.equals(before)) {
            scheduler.retimeMaster(transition, named);
        } else {
            if (undoable) {
                history.add(LookStep.of(chosen, List.of(), true));
            }
            setMaster(after, transition, chosen.night(), named);
        }
        return after;
    }

    /**
     * Reverts the newest command that was not reverted. Returns false if there is none.
     *
     * @param beforeMaster receives the master that it sets, before; not called if it sets none
     */
    public boolean undo(Transition transition, Consumer<Master> beforeMaster) {
        started();
        history.nextUndo().map(LookStep::master).ifPresent(beforeMaster);
        return apply(history.undo(chosen), transition);
    }

    /** Repeats the command that was reverted last, as {@link #undo} reverts it. Returns false if there is none. */
    public boolean redo(Transition transition, Consumer<Master> beforeMaster) {
        started();
        history.nextRedo().map(LookStep::master).ifPresent(beforeMaster);
        return apply(history.redo(chosen), transition);
    }

    /** Returns the numbers of commands that can be reverted and repeated; any thread. */
    public UndoStatus undoStatus() {
        return history.status();
    }

    private boolean apply(Optional<LookStep> step, Transition transition) {
        step.ifPresent(one -> apply(one, transition));
        return step.isPresent();
    }

    private void apply(LookStep step, Transition transition) {
        step.zones().forEach((id, look) -> {
            ZoneLook before = look(id);
            keep(look.isPresent() ? chosen.with(id, look.get()) : chosen.without(id));
            if (!look(id).equals(before)) {
                show(id, transition, LookProperty.ALL);
                events.publish(EventKind.LOOK, id);
            }
        });
        Master master = step.master();
        if (master != null && !master.equals(chosen.master())) {
            setMaster(master, transition, chosen.night());
        }
    }

    /** Shows a palette that was saved or removed in all zones that use it. */
    public void paletteChanged(String id) {
        started();
        Set<String> zones = new TreeSet<>(shown);
        zones.removeIf(zone -> !look(zone).palette().equals(id));
        zones.forEach(zone -> show(zone, Transition.DEFAULT, Set.of()));
    }

    /** Returns the state of the night light that runs, also of the one before a restart. */
    public Optional<NightState> night() {
        return Optional.ofNullable(started().night());
    }

    /** Sets master and night light; both are in one save. */
    public void setMaster(Master master, Transition transition, @Nullable NightState night) {
        setMaster(master, transition, night, LookProperty.ALL);
    }

    private void setMaster(Master master, Transition transition, @Nullable NightState night, Set<LookProperty> named) {
        started();
        scheduler.dim(master.on(), master.brightness(), transition, named);
        keep(chosen.with(master, night));
        events.publish(EventKind.MASTER, "");
    }

    /** Returns the id of the playlist that runs, also of the one before a restart. */
    public Optional<String> playlist() {
        return Optional.ofNullable(started().playlist());
    }

    /** Saves the id of the playlist that runs; null for none. */
    public void setPlaylist(@Nullable String id) {
        if (!Objects.equals(started().playlist(), id)) {
            keep(chosen.withPlaylist(id));
        }
    }

    /** Runs the housekeeping: loads and shows the looks at the first call, and applies the looks of new zones. */
    public void tick() {
        started();
        if (newZones.getAndSet(false)) {
            Set<String> ids = new TreeSet<>();
            scheduler.zones().forEach(zone -> ids.add(zone.layout().id()));
            ids.removeAll(shown);
            ids.forEach(id -> show(id, Transition.CUT, LookProperty.ALL));
        }
    }

    /** Requests that new zones get their looks at the next {@link #tick}; any thread. */
    public void zonesChanged() {
        newZones.set(true);
    }

    /** Shows looks as one command; those that are shown already get its time. */
    private void show(
            Map<String, ZoneLook> wanted,
            Transition transition,
            boolean undoable,
            Function<ZoneLook, Set<LookProperty>> named,
            Consumer<SavedLooks> save) {
        Set<String> changed = new LinkedHashSet<>(wanted.keySet());
        changed.removeIf(id -> look(id).equals(wanted.get(id)));
        if (undoable && !changed.isEmpty()) {
            history.add(LookStep.of(chosen, changed, false));
        }
        wanted.forEach((id, look) -> {
            Set<LookProperty> properties = named.apply(look(id));
            if (changed.contains(id)) {
                chosen = chosen.with(id, look(id), look);
                show(id, transition, properties);
            } else {
                scheduler.retime(id, transition, properties);
            }
        });
        changed.forEach(id -> events.publish(EventKind.LOOK, id));
        if (!changed.isEmpty()) {
            save.accept(chosen);
        }
    }

    private void keep(SavedLooks looks) {
        chosen = looks;
        archive.changed(looks);
    }

    /** Loads and shows all looks at the first call, including those of zones that do not exist yet. Returns those of now. */
    private SavedLooks started() {
        if (!started) {
            chosen = archive.load();
            if (!bootLooks.isEmpty()) {
                keep(chosen.with(bootLooks));
            }
            Master master = chosen.master();
            scheduler.dim(master.on(), master.brightness(), Transition.CUT, LookProperty.ALL);
            Set<String> known = new TreeSet<>(defaults.zones());
            known.addAll(chosen.zones().keySet());
            known.forEach(id -> show(id, Transition.CUT, LookProperty.ALL));
            started = true;
        }
        return chosen;
    }

    private void show(String id, Transition transition, Set<LookProperty> named) {
        ZoneLook look = look(id);
        scheduler.setLook(id, look, palettes.findOrFirst(look.palette()), transition, named);
        shown.add(id);
    }

    private ZoneLook look(String id) {
        ZoneLook look = chosen.zones().get(id);
        return look == null ? defaults.look(id) : look;
    }

    private ZoneStatus status(ZonePlayback show) {
        return new ZoneStatus(look(show.layout().id()), show);
    }

    private ZoneLook existing(String id) {
        return zone(id).orElseThrow(() -> LookRules.unknownZone(id, scheduler.zones()))
                .look();
    }
}

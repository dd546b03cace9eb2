// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.look;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.control.Master;
import io.diuna.platform.control.SceneRecall;
import io.diuna.platform.control.ZoneStatus;
import io.diuna.platform.event.EventKind;
import io.diuna.platform.event.EventPublisher;
import io.diuna.platform.frame.FrameScheduler;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.frame.ZonePlayback;
import io.diuna.platform.zone.ZoneLook;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Looks of the zones: the saved look of each zone, or its default. The scheduler owns the zones. Methods that change
 * something are for the control thread only; {@link #zones}, {@link #zone}, {@link #master} and {@link #zonesChanged} for any.
 */
public final class ZoneLooks {

    private final FrameScheduler scheduler;
    private final LookRules rules;
    private final DefaultLooks defaults;
    private final LookArchive archive;
    private final EventPublisher events;
    private final AtomicBoolean newZones = new AtomicBoolean(true);
    private final Set<String> shown = new HashSet<>();
    private boolean started;
    private volatile SavedLooks chosen = SavedLooks.NONE;

    public ZoneLooks(
            FrameScheduler scheduler,
            LookRules rules,
            DefaultLooks defaults,
            LookArchive archive,
            EventPublisher events) {
        this.scheduler = scheduler;
        this.rules = rules;
        this.defaults = defaults;
        this.archive = archive;
        this.events = events;
    }

    public List<ZoneStatus> zones() {
        return scheduler.zones().stream().map(this::status).toList();
    }

    public Optional<ZoneStatus> zone(String id) {
        return scheduler.zone(id).map(this::status);
    }

    /**
     * Changes the look of a zone.
     *
     * @throws ConfigurationException when the change is invalid; nothing is changed then
     */
    public ZoneStatus change(String id, UnaryOperator<ZoneLook> change, Transition transition) {
        startOnce();
        ZoneLook before = zone(id).orElseThrow(() -> unknown(id)).look();
        ZoneLook after = rules.check(before, change.apply(before));
        if (!after.equals(before)) {
            choose(id, after, transition);
        }
        return zone(id).orElseThrow(() -> unknown(id));
    }

    /**
     * Changes the look of a zone that may not exist yet, together with an action.
     *
     * @param also runs after the check and before the look is shown; if it throws, the look is not changed
     * @throws ConfigurationException when the look is invalid; nothing is changed then
     */
    public void change(String id, UnaryOperator<ZoneLook> change, Transition transition, Runnable also) {
        startOnce();
        ZoneLook before = look(id);
        ZoneLook after = rules.check(before, change.apply(before));
        also.run();
        if (!after.equals(before)) {
            choose(id, after, transition);
        } else if (!shown.contains(id)) {
            apply(id);
        }
    }

    /**
     * Shows these looks, by zone id. A zone that does not exist, and a look that is invalid, such as one whose animation is
     * not installed, is skipped.
     */
    public SceneRecall recall(Map<String, ZoneLook> wanted, Transition transition) {
        startOnce();
        Map<String, ZoneLook> valid = new LinkedHashMap<>();
        Map<String, String> skipped = new LinkedHashMap<>();
        wanted.forEach((id, look) -> {
            try {
                ZoneLook before = zone(id).orElseThrow(() -> unknown(id)).look();
                valid.put(id, rules.check(before, look));
            } catch (ConfigurationException e) {
                skipped.put(id, String.valueOf(e.getMessage()));
            }
        });
        valid.forEach((id, look) -> {
            if (!look.equals(look(id))) {
                choose(id, look, transition);
            }
        });
        return new SceneRecall(List.copyOf(valid.keySet()), skipped);
    }

    /** Returns the master switch and brightness; any thread. */
    public Master master() {
        return chosen.master();
    }

    /** Changes the master switch and brightness. */
    public Master changeMaster(UnaryOperator<Master> change, Transition transition) {
        startOnce();
        Master before = chosen.master();
        Master after = change.apply(before);
        if (!after.equals(before)) {
            scheduler.dim(after.effective(), transition);
            keep(chosen.with(after));
            events.publish(EventKind.MASTER, "");
        }
        return after;
    }

    /** Runs the housekeeping: loads and shows the looks at the first call, and applies the looks of new zones. */
    public void tick() {
        startOnce();
        if (newZones.getAndSet(false)) {
            showNewZones();
        }
    }

    /** Requests that new zones get their looks at the next {@link #tick}; any thread. */
    public void zonesChanged() {
        newZones.set(true);
    }

    private void choose(String id, ZoneLook look, Transition transition) {
        scheduler.setLook(id, look, PaletteCatalog.findOrFirst(look.palette()), transition);
        shown.add(id);
        keep(chosen.with(id, look));
        events.publish(EventKind.LOOK, id);
    }

    private void keep(SavedLooks looks) {
        chosen = looks;
        archive.changed(looks);
    }

    /** Loads and shows all looks at the first call, including those of zones that do not exist yet. */
    private void startOnce() {
        if (!started) {
            chosen = archive.load();
            scheduler.dim(chosen.master().effective(), Transition.CUT);
            Set<String> known = new TreeSet<>(defaults.zones());
            known.addAll(chosen.zones().keySet());
            known.forEach(this::apply);
            started = true;
        }
    }

    private void showNewZones() {
        for (ZonePlayback zone : scheduler.zones()) {
            if (!shown.contains(zone.layout().id())) {
                apply(zone.layout().id());
            }
        }
    }

    private void apply(String id) {
        ZoneLook look = look(id);
        scheduler.setLook(id, look, PaletteCatalog.findOrFirst(look.palette()), Transition.CUT);
        shown.add(id);
    }

    private ZoneLook look(String id) {
        ZoneLook look = chosen.zones().get(id);
        return look == null ? defaults.look(id) : look;
    }

    private ZoneStatus status(ZonePlayback show) {
        return new ZoneStatus(look(show.layout().id()), show);
    }

    private ConfigurationException unknown(String id) {
        String ids = scheduler.zones().stream().map(show -> show.layout().id()).collect(Collectors.joining(", "));
        return new ConfigurationException(
                "zone", "Zone '" + id + "' not found; available: " + (ids.isEmpty() ? "none" : ids));
    }
}

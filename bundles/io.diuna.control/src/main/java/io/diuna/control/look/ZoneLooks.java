// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.look;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.control.Master;
import io.diuna.platform.control.ZoneStatus;
import io.diuna.platform.event.EventKind;
import io.diuna.platform.event.EventPublisher;
import io.diuna.platform.frame.FrameScheduler;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.frame.ZonePlayback;
import io.diuna.platform.zone.ZoneLook;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What each zone should look like: the look that was chosen for it, or its default one. The zones themselves are the
 * scheduler's. All that changes something is for the control thread; {@link #zones} and {@link #zone} are for any.
 */
public final class ZoneLooks {

    private final FrameScheduler scheduler;
    private final LookRules rules;
    private final DefaultLooks defaults;
    private final LookArchive archive;
    private final EventPublisher events;
    private final LongSupplier clock;
    private final AtomicBoolean newZones = new AtomicBoolean(true);
    private final Set<String> shown = new HashSet<>();
    private boolean started;
    private volatile SavedLooks chosen = SavedLooks.NONE;

    public ZoneLooks(
            FrameScheduler scheduler,
            LookRules rules,
            DefaultLooks defaults,
            LookArchive archive,
            EventPublisher events,
            LongSupplier clock) {
        this.scheduler = scheduler;
        this.rules = rules;
        this.defaults = defaults;
        this.archive = archive;
        this.events = events;
        this.clock = clock;
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
     * @throws ConfigurationException when that cannot be; nothing was changed then
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
     * Changes the look of a zone that may not be there yet, together with something else.
     *
     * @param also done when the look is right, and before it is seen; when it throws, the look stays as it was
     * @throws ConfigurationException when the look cannot be; nothing was changed then
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

    /** The switch and the dimmer of everything; any thread. */
    public Master master() {
        return chosen.master();
    }

    /** Changes them. */
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

    /**
     * Does what is due: loads and shows the looks the first time, gives new zones theirs, and saves.
     *
     * @return in how many nanoseconds to call again at the latest
     */
    public long tick() {
        startOnce();
        if (newZones.getAndSet(false)) {
            showNewZones();
        }
        return archive.saveIfDue(clock.getAsLong());
    }

    /** Requests that new zones get their looks at the next {@link #tick}; any thread. */
    public void zonesChanged() {
        newZones.set(true);
    }

    /** Saves what is not yet saved. */
    public void stop() {
        archive.flush(clock.getAsLong());
    }

    private void choose(String id, ZoneLook look, Transition transition) {
        scheduler.setLook(id, look, PaletteCatalog.findOrFirst(look.palette()), transition);
        shown.add(id);
        keep(chosen.with(id, look));
        events.publish(EventKind.LOOK, id);
    }

    private void keep(SavedLooks looks) {
        chosen = looks;
        archive.changed(looks, clock.getAsLong());
    }

    /** Shows all looks that are known, those of zones that are not there yet included. */
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
                "zone", "There is no zone '" + id + "'; there are " + (ids.isEmpty() ? "none" : ids));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.control;

import io.diuna.api.animation.Parameter;
import io.diuna.control.model.ControlPort;
import io.diuna.control.strip.FakeConfigurations;
import io.diuna.platform.control.ConfiguredStrip;
import io.diuna.platform.control.GroupAdmin;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.PaletteAdmin;
import io.diuna.platform.control.SceneAdmin;
import io.diuna.platform.control.ZoneAdmin;
import io.diuna.platform.schedule.NightLight;
import io.diuna.platform.schedule.PlaylistAdmin;
import io.diuna.platform.schedule.PlaylistStatus;
import io.diuna.platform.schedule.ScheduleAdmin;
import io.diuna.task.ThreadRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * All components of the control that command light, wired by hand, in virtual time. Time passes on the control thread as a
 * command does, so that a run depends on nothing but its commands.
 */
public final class RealControl implements ControlPort, AutoCloseable {

    public static final Instant BEGIN = Instant.parse("2026-11-02T00:00:00Z");
    public static final List<String> DEFAULTS =
            List.of("a=wave;palette=ember;color=#ff0080;brightness=80;parameters.depth=10", "b=;brightness=40");

    private final FakeConfigurations configurations = new FakeConfigurations();
    private final ConfiguredScheduler scheduler = new ConfiguredScheduler(configurations.written);
    private final FakeMonitor monitor = new FakeMonitor();
    private final FakeCatalog catalog = new FakeCatalog();
    private final ThreadRegistry tasks = new ThreadRegistry();
    private final AtomicLong nanos = new AtomicLong();
    private volatile Duration jumped = Duration.ZERO;
    private final List<PlaylistStatus> positions = new CopyOnWriteArrayList<>();
    private MemoryStore store = new MemoryStore();
    private ControlServices services = open();

    /** Opens a control without state; all animations are installed. */
    public RealControl() {
        animation("wave", true);
        animation("plain", true);
        animation("solid", true);
    }

    private ControlServices open() {
        ControlServices opened = ControlServices.open(
                new ControlServices.Environment(scheduler, monitor, catalog, configurations.admin(), tasks),
                store,
                DEFAULTS,
                nanos::get,
                this::instant);
        opened.playlists().events =
                (kind, id) -> positions.add(opened.playlists().status());
        return opened;
    }

    @Override
    public Instant instant() {
        return BEGIN.plus(jumped).plusNanos(nanos.get());
    }

    /** Returns the positions of playlists that were published since the last call, and the present one. */
    public List<PlaylistStatus> takePositions() {
        List<PlaylistStatus> taken = new ArrayList<>(positions);
        taken.add(services.playlists().status());
        positions.clear();
        return taken;
    }

    @Override
    public LightControl light() {
        return services.light();
    }

    @Override
    public ZoneAdmin zones() {
        return services.zones();
    }

    @Override
    public SceneAdmin scenes() {
        return services.scenes();
    }

    @Override
    public GroupAdmin groups() {
        return services.groups();
    }

    @Override
    public PaletteAdmin palettes() {
        return services.palettes();
    }

    @Override
    public PlaylistAdmin playlists() {
        return services.playlists();
    }

    @Override
    public ScheduleAdmin schedules() {
        return services.schedules();
    }

    @Override
    public NightLight night() {
        return services.night();
    }

    @Override
    public Map<String, ZoneCommand> zoneCommands() {
        return scheduler.zoneCommands;
    }

    @Override
    public MasterCommand masterCommand() {
        return scheduler.masterCommand;
    }

    @Override
    public void pass(Duration time) {
        services.light().call(() -> nanos.addAndGet(time.toNanos()));
    }

    @Override
    public void jump(Duration time) {
        jumped = jumped.plus(time);
    }

    @Override
    public void strip(String id, int length) {
        if (length == 0) {
            monitor.strips.remove(id);
        } else {
            monitor.put(id, length);
        }
        services.stripZones()
                .zones()
                .update(monitor.strips().stream()
                        .map(strip -> new ConfiguredStrip(strip, "virtual", Map.of()))
                        .toList());
    }

    @Override
    public void animation(String id, boolean installed) {
        if (!installed) {
            catalog.remove(id);
        } else if (id.equals("wave")) {
            catalog.add(id, Parameter.percent("depth", "Depth").withRange(0, 80), Parameter.toggle("mirror", "Mirror"));
        } else {
            catalog.add(id);
        }
    }

    @Override
    public void disk(boolean full) {
        store.full = full;
    }

    @Override
    public void restart(boolean killed) {
        store.full = false;
        if (killed) {
            services.light().awaitSaved();
            MemoryStore surviving = new MemoryStore();
            surviving.documents.putAll(store.documents);
            store = surviving;
        }
        close();
        services = open();
    }

    @Override
    public void settle() {
        services.light().zonesChanged();
        services.light().call(() -> true);
        services.schedules().runDue();
        services.light().call(() -> true);
    }

    @Override
    public void close() {
        services.close();
    }
}

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
import io.diuna.platform.schedule.Place;
import io.diuna.platform.schedule.PlaceAdmin;
import io.diuna.platform.schedule.PlaylistAdmin;
import io.diuna.platform.schedule.PlaylistStatus;
import io.diuna.platform.schedule.ScheduleAdmin;
import io.diuna.task.ThreadRegistry;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/**
 * All components of the control that command light, wired by hand, in virtual time. Time passes on the control thread as a
 * command does, so that a run depends on nothing but its commands.
 */
public final class RealControl implements ControlPort, AutoCloseable {

    public static final Instant BEGIN = Instant.parse("2026-11-02T00:00:00Z");
    public static final Place PLACE = new Place(null, null, "UTC");
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
    private Services services = open();

    /** Components of one start. */
    private record Services(
            SerialLightControl light,
            ConfigAdminZones zones,
            ControlStripZones stripZones,
            ControlScenes scenes,
            ControlGroups groups,
            ControlPalettes palettes,
            ControlPlaylists playlists,
            ControlSchedules schedules,
            ControlNightLight night) {}

    /** Opens a control without state; all animations are installed. */
    public RealControl() {
        animation("wave", true);
        animation("plain", true);
        animation("solid", true);
    }

    private Services open() {
        var registry = tasks.of("io.diuna.control");
        SerialLightControl light =
                new SerialLightControl(scheduler, monitor, catalog, store, registry, false, config(), nanos::get);
        var admin = configurations.admin();
        var zones = new ConfigAdminZones(light, monitor, admin, new StateConditionComponent());
        var scenes = new ControlScenes(light, store);
        var playlists = new ControlPlaylists(light, scenes, store, nanos::get, new Random(1));
        playlists.events = (kind, id) -> positions.add(playlists.status());
        var night = new ControlNightLight(light, scenes, nanos::get);
        return new Services(
                light,
                zones,
                new ControlStripZones(light, zones, store, admin),
                scenes,
                new ControlGroups(light, store),
                new ControlPalettes(light),
                playlists,
                new ControlSchedules(
                        light, scenes, playlists, night, place(), store, registry, starting(), this::instant),
                night);
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

    private static SerialLightControl.Config config() {
        return proxy(
                SerialLightControl.Config.class,
                method -> method.equals("defaultLooks") ? DEFAULTS.toArray(String[]::new) : "");
    }

    private static PlaceAdmin place() {
        return proxy(PlaceAdmin.class, method -> PLACE);
    }

    /** Returns the context of a framework that still starts: the thread of the schedules waits, and tests run them. */
    private static BundleContext starting() {
        Bundle system = proxy(Bundle.class, method -> Bundle.STARTING);
        return proxy(BundleContext.class, method -> system);
    }

    private static <T> T proxy(Class<T> type, Function<String, Object> answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answer.apply(method.getName())));
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
        services.schedules().close();
        services.night().close();
        services.playlists().close();
        services.light().deactivate();
    }
}

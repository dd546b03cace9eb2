// SPDX-License-Identifier: Apache-2.0
package io.diuna.control;

import io.diuna.platform.control.AnimationCatalog;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.frame.FrameScheduler;
import io.diuna.platform.health.HealthCheck;
import io.diuna.platform.health.HealthProblem;
import io.diuna.platform.schedule.Place;
import io.diuna.platform.schedule.PlaceAdmin;
import io.diuna.platform.state.StateStore;
import io.diuna.task.ThreadRegistry;
import java.lang.reflect.Proxy;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;

/** Components of the control that command light, wired by hand. */
record ControlServices(
        SerialLightControl light,
        ConfigAdminZones zones,
        ControlStripZones stripZones,
        ControlScenes scenes,
        ControlGroups groups,
        ControlPalettes palettes,
        ControlPlaylists playlists,
        ControlSchedules schedules,
        ControlNightLight night) {

    /** Services that the components use, beside the state. */
    record Environment(
            FrameScheduler scheduler,
            FrameMonitor monitor,
            AnimationCatalog catalog,
            ConfigurationAdmin configurations,
            ThreadRegistry tasks) {}

    /**
     * Opens all components.
     *
     * @param defaults default looks, as in the configuration
     * @param nanos monotonic clock
     * @param clock wall clock
     */
    static ControlServices open(
            Environment environment, StateStore store, List<String> defaults, LongSupplier nanos, InstantSource clock) {
        var registry = environment.tasks().of("io.diuna.control");
        var monitor = environment.monitor();
        var configurations = environment.configurations();
        SerialLightControl light = new SerialLightControl(
                environment.scheduler(),
                monitor,
                environment.catalog(),
                store,
                registry,
                false,
                config(defaults),
                nanos);
        var zones = new ConfigAdminZones(light, monitor, configurations, new StateConditionComponent());
        var scenes = new ControlScenes(light, store);
        var playlists = new ControlPlaylists(light, scenes, store, nanos, new Random(1));
        var night = new ControlNightLight(light, scenes, nanos);
        return new ControlServices(
                light,
                zones,
                new ControlStripZones(light, zones, store, configurations),
                scenes,
                new ControlGroups(light, store),
                new ControlPalettes(light, List::of),
                playlists,
                new ControlSchedules(light, scenes, playlists, night, place(), store, registry, starting(), clock),
                night);
    }

    private static SerialLightControl.Config config(List<String> defaults) {
        return proxy(
                SerialLightControl.Config.class,
                method -> method.equals("defaultLooks") ? defaults.toArray(String[]::new) : "");
    }

    private static PlaceAdmin place() {
        Place place = new Place(null, null, "UTC");
        return proxy(PlaceAdmin.class, method -> place);
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

    /** Returns the problems of all components. */
    List<HealthProblem> problems() {
        return Stream.of(new SaveHealth(light), stripZones, scenes, groups, palettes, playlists, schedules)
                .map(HealthCheck::problems)
                .flatMap(List::stream)
                .toList();
    }

    void close() {
        schedules.close();
        night.close();
        playlists.close();
        light.deactivate();
    }
}

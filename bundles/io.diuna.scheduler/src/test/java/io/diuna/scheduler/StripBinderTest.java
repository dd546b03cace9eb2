// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.strip.PhysicalStrip;
import io.diuna.platform.frame.StripStatus;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZoneRange;
import io.diuna.scheduler.base.Clock;
import io.diuna.scheduler.output.FakeStrip;
import io.diuna.scheduler.output.StripHost;
import io.diuna.task.Await;
import io.diuna.task.ThreadRegistry;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceObjects;
import org.osgi.framework.ServiceReference;

/** Drivers that are added and removed while the engine runs, in real time. */
class StripBinderTest {

    private final Engine engine = new Engine(new ThreadRegistry().open("test"), Clock.SYSTEM, 60, 1, 5_000);
    private final Map<Object, FakeStrip> strips = new ConcurrentHashMap<>();
    private final BundleContext context =
            Stub.of(BundleContext.class, Map.of("getServiceObjects", arguments -> objects(arguments[0])));
    private final StripBinder binder =
            new StripBinder(context, engine.buses(), engine.zoneManager(), engine::periodNanos, () -> {});
    private int bundleState = Bundle.ACTIVE;

    @AfterEach
    void close() {
        engine.close();
    }

    /** Promise H1. */
    @Test
    void theEngineStartsWithoutADriverAndDriversAreAddedAndRemoved() {
        engine.start();
        engine.zoneManager().putZone(new ZoneLayout("desk", "Desk", List.of(new ZoneRange("main", 0, 3, false))));
        Await.until("frames go by", () -> engine.monitor().status().number() > 5);
        assertThat(engine.monitor().strips()).isEmpty();

        ServiceReference<PhysicalStrip> first = reference("main", Map.of());
        binder.add(first);
        Await.until("it shows frames", () -> !strips.get(first).shown().isEmpty());
        assertThat(only().driver()).isEqualTo("some.driver");
        StripHost host = engine.zoneManager().strips().get(0);

        bundleState = Bundle.STOPPING;
        binder.remove(first);
        Await.until("it is closed", () -> strips.get(first).closed() == 1);
        assertThat(only().state()).isEqualTo(StripStatus.State.UNAVAILABLE);
        assertThat(only().reason()).contains("driver is gone");
        assertThat(only().length()).isEqualTo(3);

        ServiceReference<PhysicalStrip> second = reference("main", Map.of());
        binder.add(second);
        Await.until("it shows frames again", () -> !strips.get(second).shown().isEmpty());
        assertThat(engine.zoneManager().strips()).containsExactly(host);
        Await.until("the second counts", () -> only().restarts() == 1);
        assertThat(strips.get(first).closed()).isEqualTo(1);
    }

    @Test
    void theDriverThatCameFirstServesAStripUntilItGoes() {
        engine.start();
        ServiceReference<PhysicalStrip> first = reference("main", Map.of());
        ServiceReference<PhysicalStrip> second = reference("main", Map.of());
        binder.add(first);
        binder.add(second);
        Await.until("the first one serves", () -> !strips.get(first).shown().isEmpty());
        assertThat(strips.get(second).shown()).isEmpty();
        binder.remove(first);
        Await.until("then the second one", () -> !strips.get(second).shown().isEmpty());
    }

    @Test
    void aStripThatWasRemovedIsForgottenAfterAWhile() {
        engine.start();
        ServiceReference<PhysicalStrip> reference = reference("main", Map.of());
        binder.add(reference);
        Await.until("it shows frames", () -> !strips.get(reference).shown().isEmpty());
        binder.remove(reference);
        Await.until("it is gone", () -> engine.zoneManager().strips().isEmpty());
    }

    @Test
    void settingsAreReadFromTheServiceAndAgainWhenTheyChange() {
        engine.start();
        Map<String, Object> settings = new HashMap<>(Map.of("gamma", "steep"));
        ServiceReference<PhysicalStrip> reference = reference("main", settings);
        binder.add(reference);
        Await.until("it is refused", () -> only().state() == StripStatus.State.UNAVAILABLE);
        assertThat(only().reason()).contains("gamma");
        settings.put("gamma", new double[] {2});
        binder.update(reference);
        Await.until("it shows frames", () -> only().state() != StripStatus.State.UNAVAILABLE);
    }

    private StripStatus only() {
        return engine.monitor().strips().get(0);
    }

    private ServiceReference<PhysicalStrip> reference(String id, Map<String, Object> settings) {
        Bundle bundle = Stub.of(
                Bundle.class,
                Map.of("getState", arguments -> bundleState, "getSymbolicName", arguments -> "some.driver"));
        @SuppressWarnings("unchecked")
        ServiceReference<PhysicalStrip> reference = Stub.of(
                ServiceReference.class,
                Map.of(
                        "getProperty",
                        arguments -> PhysicalStrip.ID.equals(arguments[0]) ? id : settings.get(arguments[0]),
                        "getProperties",
                        arguments -> dictionary(settings),
                        "getBundle",
                        arguments -> bundle));
        strips.put(reference, new FakeStrip(3, frame -> {}));
        return reference;
    }

    private static Dictionary<String, Object> dictionary(Map<String, Object> settings) {
        return FrameworkUtil.asDictionary(Map.copyOf(settings));
    }

    private Object objects(Object reference) {
        return Stub.of(
                ServiceObjects.class,
                Map.of("getService", arguments -> strips.get(reference), "ungetService", arguments -> null));
    }
}

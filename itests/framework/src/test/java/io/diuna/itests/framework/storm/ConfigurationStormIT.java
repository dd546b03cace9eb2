// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.storm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.diuna.itests.framework.exam.FrameworkTest;
import io.diuna.itests.framework.light.Eventually;
import io.diuna.itests.framework.shipped.ShippedFeatures;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.StripAdmin;
import io.diuna.platform.control.ZoneAdmin;
import io.diuna.platform.frame.FrameMonitor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/**
 * Strips and zones are changed by REST, Configuration Admin and files at the same time: what each wrote last is there, in the
 * services, in Configuration Admin and on the disk.
 *
 * <p>System properties: {@code diuna.operations}, the number of changes; {@code diuna.seed}, the number that decides them all.
 */
@FrameworkTest
public class ConfigurationStormIT {

    private static final int OPERATIONS = Integer.getInteger("diuna.operations", 450);
    private static final long SEED = Long.getLong("diuna.seed", 20_261_129);
    private static final int WRITERS = 3;

    @org.ops4j.pax.exam.Configuration
    public static Option[] configuration() {
        return new Option[] {ShippedFeatures.fresh().option()};
    }

    @Test
    void eachHasWhatWasWrittenLast(
            BundleContext context,
            StripAdmin strips,
            ZoneAdmin zones,
            LightControl light,
            ConfigurationAdmin configurations,
            FrameMonitor monitor)
            throws IOException, BundleException, ExecutionException, InterruptedException, TimeoutException {
        System.out.printf("seed %d, %d changes%n", SEED, OPERATIONS);
        StormModel model = new StormModel();
        Map<String, StormWriter> writers = new TreeMap<>(Map.of(
                "admin", new AdminWriter(strips, zones),
                "console", new ConsoleWriter(configurations),
                "folder", new FolderWriter(Path.of(context.getProperty("diuna.data"), "config"))));
        long frame = monitor.status().number();
        run(writers, strips, model);

        Eventually.until(
                "services are as the model says",
                () -> model.differences(seen(strips, light)).isEmpty());
        assertEquals(List.of(), model.differences(configured(configurations)));
        Map<String, String> before = configured(configurations);
        assertEquals(before, storm(seen(strips, light)), "services and configurations");
        assertTrue(monitor.status().number() > frame, "the show went on");

        restart(context, "org.apache.felix.configadmin");
        restart(context, "io.diuna.store");
        Eventually.until(
                "what is on the disk is what was there before",
                () -> service(context, ConfigurationAdmin.class)
                        .map(ConfigurationStormIT::configured)
                        .filter(before::equals)
                        .isPresent());
        Eventually.until(
                "strips and zones come back from the disk",
                () -> service(context, StripAdmin.class)
                        .flatMap(again -> service(context, LightControl.class).map(lights -> seen(again, lights)))
                        .filter(seen -> before.equals(storm(seen)))
                        .isPresent());
    }

    private static void run(Map<String, StormWriter> writers, StripAdmin strips, StormModel model)
            throws ExecutionException, InterruptedException, TimeoutException {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<Integer>> running = new ArrayList<>();
            writers.forEach((name, writer) -> running.add(threads.submit(
                    new StormThread(name, writer, strips, model, SEED + running.size(), OPERATIONS / WRITERS))));
            for (Future<Integer> one : running) {
                System.out.println(
                        one.get(OPERATIONS, TimeUnit.SECONDS) + " changes were late, or prevented by others");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Returns the numbers of strips and zones as the services have them. */
    private static Map<String, String> seen(StripAdmin strips, LightControl light) {
        Map<String, String> seen = new TreeMap<>();
        strips.strips()
                .forEach(strip -> seen.put(
                        "strip " + strip.status().id(),
                        String.valueOf(strip.status().length())));
        light.zones().forEach(zone -> {
            var layout = zone.playback().layout();
            seen.put("zone " + layout.id(), layout.label());
        });
        return seen;
    }

    /** Returns the numbers as Configuration Admin has them; each strip and zone has one configuration. */
    private static Map<String, String> configured(ConfigurationAdmin configurations) {
        Map<String, String> configured = new TreeMap<>();
        try {
            Configuration[] all = configurations.listConfigurations("(service.factoryPid=*)");
            for (Configuration one : all == null ? new Configuration[0] : all) {
                Dictionary<String, Object> properties = one.getProperties();
                String id = one.getPid().substring(one.getPid().indexOf('~') + 1);
                if (one.getFactoryPid().equals(ConsoleWriter.STRIP)) {
                    assertEquals(null, configured.put("strip " + id, String.valueOf(properties.get("pixels"))));
                } else if (one.getFactoryPid().equals(ConsoleWriter.ZONE)) {
                    assertEquals(null, configured.put("zone " + id, String.valueOf(properties.get("label"))));
                }
            }
        } catch (IOException | InvalidSyntaxException e) {
            throw new AssertionError(e);
        }
        return storm(configured);
    }

    /** Returns the things of the storm: new strips get zones of their own beside it. */
    private static Map<String, String> storm(Map<String, String> all) {
        Map<String, String> storm = new TreeMap<>(all);
        storm.keySet().removeIf(thing -> !thing.matches("(strip|zone) (shared|(admin|console|folder)-\\d)"));
        storm.values().removeIf(label -> label.matches("\\D.*"));
        return storm;
    }

    private static void restart(BundleContext context, String name) throws BundleException {
        Bundle bundle = Arrays.stream(context.getBundles())
                .filter(one -> name.equals(one.getSymbolicName()))
                .findFirst()
                .orElseThrow();
        bundle.stop();
        bundle.start();
    }

    private static <T> Optional<T> service(BundleContext context, Class<T> type) {
        ServiceReference<T> reference = context.getServiceReference(type);
        return Optional.ofNullable(reference).map(context::getService);
    }
}

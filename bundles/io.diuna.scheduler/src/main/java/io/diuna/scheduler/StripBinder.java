// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import io.diuna.api.strip.PhysicalStrip;
import io.diuna.platform.control.ConfigurationId;
import io.diuna.platform.log.LogFields;
import io.diuna.scheduler.output.BusRegistry;
import io.diuna.scheduler.output.StripHost;
import io.diuna.scheduler.output.StripHost.ShutdownPattern;
import io.diuna.scheduler.zone.ZoneManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Binder from strip services to {@link StripHost}s, one for each strip id. A host outlives its driver for a grace period,
 * so that the next driver continues with its picture. Of several drivers with one id, the first registered one is used.
 */
final class StripBinder {

    private static final Logger LOG = LoggerFactory.getLogger(StripBinder.class);

    /** How long a host waits for another driver when the bundle of its driver stops, as in an update. */
    private static final Duration BUNDLE_GRACE = Duration.ofMinutes(1);

    /** How long a host waits for another driver when only the strip service goes, as after a change of configuration. */
    private static final Duration STRIP_GRACE = Duration.ofSeconds(2);

    private final BundleContext context;
    private final ZoneManager zoneManager;
    private final BusRegistry buses;
    private final LongSupplier period;
    private final Runnable onChange;
    private final Map<String, Entry> entries = new HashMap<>();

    /** Host of one strip id, and its drivers in the order of their registration. */
    private record Entry(StripHost host, List<ServiceReference<PhysicalStrip>> references) {

        @Nullable
        ServiceReference<PhysicalStrip> first() {
            return references.isEmpty() ? null : references.get(0);
        }
    }

    /**
     * @param buses gets the strips
     * @param period frame period in nanoseconds
     * @param onChange callback after each change of a strip's state; must not block
     */
    StripBinder(
            BundleContext context, BusRegistry buses, ZoneManager director, LongSupplier period, Runnable onChange) {
        this.onChange = onChange;
        this.context = context;
        this.zoneManager = director;
        this.period = period;
        this.buses = buses;
    }

    synchronized void add(ServiceReference<PhysicalStrip> reference) {
        String id = id(reference);
        Entry entry = entries.get(id);
        if (entry == null) {
            entry = new Entry(host(id), new ArrayList<>());
            entries.put(id, entry);
            entry.references.add(reference);
            entry.host.offer(source(reference));
            zoneManager.putStrip(entry.host);
            entry.host.start();
            return;
        }
        entry.references.add(reference);
        if (reference.equals(entry.first())) {
            entry.host.offer(source(reference));
        } else {
            ServiceReference<PhysicalStrip> used = entry.first();
            new LogFields()
                    .strip(id)
                    .log(() -> LOG.warn(
                            "Strip '{}' is provided by {} already; {} is not used until that one goes",
                            id,
                            used,
                            reference));
        }
    }

    private StripHost host(String id) {
        return new StripHost(
                buses, id, period, () -> ThreadLocalRandom.current().nextDouble(), zoneManager::stripChanged, onChange);
    }

    synchronized void update(ServiceReference<PhysicalStrip> reference) {
        Entry entry = entries.get(id(reference));
        if (entry != null && reference.equals(entry.first())) {
            entry.host.configure(source(reference));
        }
    }

    /** Removes a driver. Returns when it is no longer called, or after 1 s. */
    void remove(ServiceReference<PhysicalStrip> reference) {
        StripHost host = forget(reference);
        if (host != null) {
            Bundle bundle = reference.getBundle();
            boolean bundleStays = bundle != null && bundle.getState() == Bundle.ACTIVE;
            // An update stops the bundle too: then the picture stays. A configuration that goes takes its light along.
            if (bundleStays) {
                host.withdraw(source(reference), ShutdownPattern.BLACK, STRIP_GRACE, () -> drop(host));
            } else {
                host.withdraw(source(reference), ShutdownPattern.HOLD, BUNDLE_GRACE, () -> drop(host));
            }
            offerNext(host);
        }
    }

    /** Forgets a driver. Returns the host that used it, or null. */
    private synchronized @Nullable StripHost forget(ServiceReference<PhysicalStrip> reference) {
        for (Entry entry : entries.values()) {
            boolean served = reference.equals(entry.first());
            if (entry.references.remove(reference)) {
                return served ? entry.host : null;
            }
        }
        return null;
    }

    private synchronized void offerNext(StripHost host) {
        Entry entry = entries.get(host.id());
        ServiceReference<PhysicalStrip> next = entry == null ? null : entry.first();
        if (next != null) {
            host.offer(source(next));
        }
    }

    /** Removes a host that has no other driver at the end of its grace period. */
    private synchronized void drop(StripHost host) {
        Entry entry = entries.get(host.id());
        if (entry != null && entry.host == host && entry.references.isEmpty()) {
            entries.remove(host.id());
            zoneManager.removeStrip(host);
            host.end();
        }
    }

    private StripService source(ServiceReference<PhysicalStrip> reference) {
        return new StripService(context, reference);
    }

    private static String id(ServiceReference<PhysicalStrip> reference) {
        Object given = reference.getProperty(PhysicalStrip.ID);
        return given == null
                ? ConfigurationId.of(FrameworkUtil.asMap(reference.getProperties()))
                : String.valueOf(given);
    }
}

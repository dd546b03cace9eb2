// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import io.diuna.api.strip.PhysicalStrip;
import io.diuna.api.task.TaskScope;
import io.diuna.platform.control.ConfigurationId;
import io.diuna.scheduler.base.Clock;
import io.diuna.scheduler.output.BusRegistry;
import io.diuna.scheduler.output.StripHost;
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
 * Gives each strip a host, and each host the driver that is there for it. A host outlives its driver for a while, so that
 * another one goes on where it ended. Where several drivers offer the same strip, the one that came first serves it.
 */
final class StripBinder {

    private static final Logger LOG = LoggerFactory.getLogger(StripBinder.class);

    /** A driver's bundle is updated. */
    private static final Duration BUNDLE_GRACE = Duration.ofMinutes(1);

    /** A strip was configured anew, or removed. */
    private static final Duration STRIP_GRACE = Duration.ofSeconds(2);

    private final BundleContext context;
    private final ZoneManager zoneManager;
    private final BusRegistry buses;
    private final LongSupplier period;
    private final Runnable onChange;
    private final Map<String, Entry> entries = new HashMap<>();

    /** A strip's host and the drivers that offer it, first come first. */
    private record Entry(StripHost host, List<ServiceReference<PhysicalStrip>> references) {

        @Nullable
        ServiceReference<PhysicalStrip> first() {
            return references.isEmpty() ? null : references.get(0);
        }
    }

    /**
     * @param period frame period in nanoseconds
     * @param onChange callback after each change of a strip's state; must not block
     */
    StripBinder(BundleContext context, TaskScope tasks, ZoneManager director, LongSupplier period, Runnable onChange) {
        this.onChange = onChange;
        this.context = context;
        this.zoneManager = director;
        this.period = period;
        buses = new BusRegistry(tasks, Clock.SYSTEM);
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
            LOG.warn("Strip '{}' is offered by {} already; {} waits", id, entry.first(), reference);
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

    /** Returns when the driver is no longer called, or after a second. */
    void remove(ServiceReference<PhysicalStrip> reference) {
        StripHost host = forget(reference);
        if (host != null) {
            Bundle bundle = reference.getBundle();
            boolean bundleStays = bundle != null && bundle.getState() == Bundle.ACTIVE;
            host.withdraw(source(reference), bundleStays ? STRIP_GRACE : BUNDLE_GRACE, () -> drop(host));
            offerNext(host);
        }
    }

    /** Returns the host that it served. */
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

    /** No other driver came. */
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

// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.animation;

import io.diuna.api.DiunaException;
import io.diuna.scheduler.base.PluginStack;
import io.diuna.scheduler.base.StuckException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tracker of one kind of services of plugins: creates each on the plugin thread, and enters what it provides in a registry while
 * the service is registered. Thread-safe: one lock guards the state of all registrations; no foreign code and no callback runs
 * under it.
 *
 * @param <R> a service before any of its code runs
 * @param <E> what it provides
 */
public abstract class PluginServiceTracker<R extends PluginService, E> {

    private static final Logger LOG = LoggerFactory.getLogger(PluginServiceTracker.class);
    private static final long LIMIT_MILLIS = 10_000;
    private static final long LEAVE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    /** State of one registration. It counts only while the map holds this object for its key. */
    private static final class Tracked<R extends PluginService, E> {

        private enum State {
            PENDING,
            ENTERED,
            REFUSED,
            QUARANTINED
        }

        final R registration;
        State state = State.PENDING;

        @Nullable
        E entry;

        @Nullable
        String failure;

        /** True once its creation was repeated, since the first had to wait for another plugin. */
        volatile boolean again;

        Tracked(R registration) {
            this.registration = registration;
        }

        String plugin() {
            return registration.plugin().name();
        }
    }

    private final Quarantine quarantine;
    private final TimeLimitedExecutor executor;
    private final Runnable onChange;

    /** Guarded by {@code this}, as are the objects in it. */
    private final Map<Object, Tracked<R, E>> registrations = new HashMap<>();

    /** @param onChange callback after the registry has changed, on the thread that changed it */
    protected PluginServiceTracker(Quarantine quarantine, TimeLimitedExecutor executor, Runnable onChange) {
        this.quarantine = quarantine;
        this.executor = executor;
        this.onChange = onChange;
    }

    /** Returns why a service of this plugin cannot be used, in words for people; null if all can. */
    @Nullable
    public synchronized String failure(String symbolicName) {
        return of(symbolicName)
                .map(tracked -> tracked.failure)
                .filter(Objects::nonNull)
                .sorted()
                .findFirst()
                .orElse(null);
    }

    /** Returns true if something that this plugin provides is in the registry. */
    public synchronized boolean provides(String symbolicName) {
        return of(symbolicName).anyMatch(tracked -> tracked.state == Tracked.State.ENTERED);
    }

    /** Returns true while a service of this plugin is being created. */
    public synchronized boolean isPending(String symbolicName) {
        return of(symbolicName).anyMatch(tracked -> tracked.state == Tracked.State.PENDING);
    }

    /** Waits until no service of this plugin is being created, but no longer than the limit. */
    public synchronized void awaitSettled(String symbolicName, long limitMillis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(limitMillis);
        try {
            for (long left = limitMillis; left > 0 && isPending(symbolicName); ) {
                wait(left);
                left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Adds a service; {@code key} identifies it until {@link #removed}. Returns at once. */
    public void added(Object key, R registration) {
        Tracked<R, E> tracked = new Tracked<>(registration);
        synchronized (this) {
            registrations.put(key, tracked);
        }
        create(key, tracked);
    }

    /** Tries the services of a plugin again that were not created because of a quarantine. */
    public void retry(String symbolicName) {
        Map<Object, Tracked<R, E>> again = new HashMap<>();
        synchronized (this) {
            registrations.forEach((key, tracked) -> {
                if (tracked.plugin().equals(symbolicName) && tracked.state == Tracked.State.QUARANTINED) {
                    tracked.state = Tracked.State.PENDING;
                    tracked.failure = null;
                    again.put(key, tracked);
                }
            });
        }
        again.forEach(this::create);
    }

    /**
     * Removes a service. Returns when no code of its plugin runs on the plugin thread any more, or after 250 ms.
     */
    public void removed(Object key) {
        Tracked<R, E> tracked;
        synchronized (this) {
            tracked = registrations.remove(key);
            if (tracked != null && tracked.entry != null) {
                leave(tracked.entry);
            }
            notifyAll();
        }
        if (tracked == null) {
            return;
        }
        if (tracked.state == Tracked.State.ENTERED) { // final: nobody changes what the map no longer holds
            onChange.run();
        }
        long limit = System.nanoTime() + LEAVE_NANOS;
        while (!executor.isCurrent() && executor.isRunning(tracked.plugin()) && System.nanoTime() - limit < 0) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** Creates what a service provides, and validates it. Runs the plugin's code: plugin thread. */
    protected abstract E read(R registration) throws Exception;

    /** Enters it in the registry. */
    protected abstract void enter(E entry);

    /** Removes it from the registry. */
    protected abstract void leave(E entry);

    /**
     * Returns user-facing text about something of a plugin that another plugin hides; null if there is none, as for sources,
     * where the ranking of their services decides.
     */
    protected @Nullable String conflict(String symbolicName) {
        return null;
    }

    private Stream<Tracked<R, E>> of(String symbolicName) {
        return registrations.values().stream()
                .filter(tracked -> tracked.plugin().equals(symbolicName));
    }

    private void create(Object key, Tracked<R, E> tracked) {
        if (isQuarantined(key, tracked)) {
            return;
        }
        R registration = tracked.registration;
        var unused = executor.submit(
                        tracked.plugin(),
                        registration.text() + " was not created",
                        LIMIT_MILLIS,
                        // asked again: another service of the plugin may have hung since
                        () -> isQuarantined(key, tracked) ? Optional.<E>empty() : Optional.of(read(registration)))
                .whenComplete((created, failure) -> {
                    if (failure != null) {
                        refuse(key, tracked, failure);
                    } else {
                        created.ifPresent(entry -> accept(key, tracked, entry));
                    }
                });
    }

    /** Returns true, and notes the reason, if the plugin is in quarantine for having hung. */
    private boolean isQuarantined(Object key, Tracked<R, E> tracked) {
        PluginId plugin = tracked.registration.plugin();
        String reason = quarantine.pluginReason(plugin.name(), plugin.modified(), Quarantine.Step.CREATE);
        if (reason != null) {
            settle(key, tracked, Tracked.State.QUARANTINED, null, reason);
        }
        return reason != null;
    }

    private void accept(Object key, Tracked<R, E> tracked, E entry) {
        if (settle(key, tracked, Tracked.State.ENTERED, entry, null)) {
            String conflict = conflict(tracked.plugin());
            if (conflict != null) {
                PluginId plugin = tracked.registration.plugin();
                plugin.logFields().log(() -> LOG.warn("Plugin {}: {}", plugin, conflict));
            }
            onChange.run();
        }
    }

    private void refuse(Object key, Tracked<R, E> tracked, Throwable failure) {
        R registration = tracked.registration;
        boolean cancelled = failure instanceof JobCancelledException;
        if (cancelled && !tracked.again && !executor.isClosed()) { // it waited for another plugin
            tracked.again = true;
            create(key, tracked);
            return;
        }
        boolean stuck = failure instanceof StuckException;
        String reason = PluginStack.withPlace(
                "A" + registration.text().substring(1) + " of plugin " + registration.plugin() + " cannot be used: "
                        + (failure instanceof DiunaException ? failure.getMessage() : failure),
                failure);
        Tracked.State state = stuck ? Tracked.State.QUARANTINED : Tracked.State.REFUSED;
        if (settle(key, tracked, state, null, reason) && !cancelled) {
            registration.logFields().log(() -> LOG.warn("{}{}", reason, stuck ? "" : PluginStack.lines(failure)));
            if (stuck) { // or it would cost a thread and the time limit at each start of Diuna
                quarantine.putPlugin(registration.plugin(), Quarantine.Step.CREATE, reason);
            }
        }
    }

    /** Sets the outcome of a creation. Returns false if the service was removed meanwhile; then nothing changes. */
    private synchronized boolean settle(
            Object key, Tracked<R, E> tracked, Tracked.State state, @Nullable E entry, @Nullable String failure) {
        if (registrations.get(key) != tracked) {
            return false;
        }
        tracked.state = state;
        tracked.entry = entry;
        tracked.failure = failure;
        if (entry != null) {
            enter(entry);
        }
        notifyAll();
        return true;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.plugin;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationException;
import io.diuna.api.animation.ChoiceParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.control.AnimationDescription;
import io.diuna.scheduler.render.StuckException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Receives animations as they come and go: asks them who they are on the plugin thread, and enters them. */
public final class Arrivals {

    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);
    private static final long LIMIT_MILLIS = 10_000;
    private static final long LEAVE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    /**
     * An animation as it is known before any of its code runs.
     *
     * @param plugin its bundle
     * @param id its id
     * @param label its label
     * @param description one sentence, or nothing
     * @param rank which one wins where several have the same id
     * @param factory gives the animation itself; may run the plugin's code
     * @param classes loads every class of the bundle
     */
    public record Arrival(
            PluginId plugin,
            String id,
            String label,
            String description,
            long rank,
            Callable<Animation> factory,
            Runnable classes) {}

    private final AnimationRegistry registry;
    private final Quarantine quarantine;
    private final PluginThread thread;
    private final Runnable onChange;
    private final Map<Object, AnimationEntry> entries = new ConcurrentHashMap<>();
    private final Set<Object> expected = ConcurrentHashMap.newKeySet();
    private final Map<Object, Arrival> banned = new ConcurrentHashMap<>();
    private final Map<String, String> failures = new ConcurrentHashMap<>();

    public Arrivals(AnimationRegistry registry, Quarantine quarantine, PluginThread thread, Runnable onChange) {
        this.registry = registry;
        this.quarantine = quarantine;
        this.thread = thread;
        this.onChange = onChange;
    }

    /** Why an animation of this bundle could not be entered, or null. */
    @Nullable
    String failure(String symbolicName) {
        return failures.get(symbolicName);
    }

    /** An animation came; {@code key} names it when it goes. Returns at once. */
    public void come(Object key, Arrival arrival) {
        expected.add(key);
        failures.remove(arrival.plugin().name());
        String ban = quarantine.reason(arrival.plugin().name(), arrival.plugin().modified(), Quarantine.Step.CREATE);
        if (ban != null) {
            banned.put(key, arrival);
            failures.put(arrival.plugin().name(), ban);
            return;
        }
        var unused = thread.submit(
                        arrival.plugin().name(),
                        "creating animation '" + arrival.id() + "'",
                        LIMIT_MILLIS,
                        () -> entry(arrival))
                .whenComplete((entry, failure) -> enter(key, arrival, entry, failure));
    }

    /** Somebody lets a plugin try again what it was quarantined for. */
    void retry(String symbolicName) {
        banned.forEach((key, arrival) -> {
            if (arrival.plugin().name().equals(symbolicName) && banned.remove(key, arrival)) {
                come(key, arrival);
            }
        });
    }

    /**
     * An animation goes. Returns when none of its code runs any more on the plugin thread, or after a quarter of a second.
     */
    public void go(Object key, String symbolicName) {
        expected.remove(key);
        banned.remove(key);
        AnimationEntry entry = entries.remove(key);
        if (entry != null) {
            registry.remove(entry);
            onChange.run();
        }
        failures.remove(symbolicName);
        long limit = System.nanoTime() + LEAVE_NANOS;
        while (!thread.isCurrent() && thread.runs(symbolicName) && System.nanoTime() - limit < 0) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private void enter(Object key, Arrival arrival, @Nullable AnimationEntry entry, @Nullable Throwable failure) {
        if (entry == null) {
            String words = "Animation '" + arrival.id() + "' of plugin " + arrival.plugin() + " cannot be used: "
                    + (failure instanceof AnimationException ? failure.getMessage() : failure);
            failures.put(arrival.plugin().name(), words);
            LOG.warn("{}", words, failure);
            if (failure instanceof StuckException) { // or it would cost a thread and its time at each boot
                banned.put(key, arrival);
                quarantine.put(arrival.plugin(), Quarantine.Step.CREATE, words);
            }
            return;
        }
        registry.add(entry); // first: who finds it among the entries takes it out of the registry
        entries.put(key, entry);
        if (!expected.contains(key) && entries.remove(key, entry)) {
            registry.remove(entry); // it went while it came
        }
        onChange.run();
    }

    private static AnimationEntry entry(Arrival arrival) throws Exception {
        if (!ID.matcher(arrival.id()).matches()) {
            throw new AnimationException(
                    "its id '" + arrival.id() + "' must be made of lower-case letters, digits and hyphens");
        }
        Animation animation = arrival.factory().call();
        List<Parameter<?>> parameters = List.copyOf(animation.parameters());
        Set<String> ids = new HashSet<>();
        for (Parameter<?> parameter : parameters) {
            if (!ID.matcher(parameter.id()).matches() || !ids.add(parameter.id())) {
                throw new AnimationException("its parameter id '" + parameter.id()
                        + "' must be made of lower-case letters, digits and hyphens, and be used once");
            }
            if (parameter instanceof ChoiceParameter choice && choice.options().isEmpty()) {
                throw new AnimationException("its parameter '" + parameter.id() + "' has no options; add some");
            }
        }
        return new AnimationEntry(
                arrival.plugin(),
                new AnimationDescription(
                        arrival.id(),
                        arrival.label(),
                        arrival.description(),
                        parameters,
                        arrival.plugin().name(),
                        arrival.plugin().version()),
                animation,
                arrival.classes(),
                arrival.rank());
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.animation;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationException;
import io.diuna.api.animation.ChoiceParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.platform.control.AnimationDescription;
import io.diuna.scheduler.base.StuckException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
public final class AnimationTracker {

    private static final Logger LOG = LoggerFactory.getLogger(AnimationTracker.class);
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
    public record Registration(
            PluginId plugin,
            String id,
            String label,
            String description,
            long rank,
            Callable<Animation> factory,
            Runnable classes) {}

    private final AnimationRegistry registry;
    private final Quarantine quarantine;
    private final TimeLimitedExecutor thread;
    private final Runnable onChange;
    private final Map<Object, AnimationEntry> entries = new ConcurrentHashMap<>();
    private final Map<Object, Registration> expected = new ConcurrentHashMap<>();
    private final Map<Object, Registration> banned = new ConcurrentHashMap<>();
    private final Map<Object, String> failures = new ConcurrentHashMap<>();

    public AnimationTracker(
            AnimationRegistry registry, Quarantine quarantine, TimeLimitedExecutor thread, Runnable onChange) {
        this.registry = registry;
        this.quarantine = quarantine;
        this.thread = thread;
        this.onChange = onChange;
    }

    /** Why an animation of this bundle could not be entered, or null. */
    @Nullable
    public String failure(String symbolicName) {
        return expected.entrySet().stream()
                .filter(arrival -> arrival.getValue().plugin().name().equals(symbolicName))
                .map(arrival -> failures.get(arrival.getKey()))
                .filter(Objects::nonNull)
                .sorted()
                .findFirst()
                .orElse(null);
    }

    /** An animation came; {@code key} names it when it goes. Returns at once. */
    public void added(Object key, Registration arrival) {
        expected.put(key, arrival);
        if (isBanned(key, arrival)) {
            return;
        }
        var unused = thread.submit(
                        arrival.plugin().name(),
                        "creating animation '" + arrival.id() + "'",
                        LIMIT_MILLIS,
                        () -> isBanned(key, arrival) ? Optional.<AnimationEntry>empty() : Optional.of(entry(arrival)))
                .whenComplete((made, failure) -> {
                    if (failure != null) {
                        refuse(key, arrival, failure);
                    } else {
                        made.ifPresent(entry -> register(key, entry));
                    }
                });
    }

    /** Somebody lets a plugin try again what it was quarantined for. */
    public void retry(String symbolicName) {
        banned.forEach((key, arrival) -> {
            if (arrival.plugin().name().equals(symbolicName) && banned.remove(key, arrival)) {
                failures.remove(key);
                added(key, arrival);
            }
        });
    }

    /**
     * An animation goes. Returns when none of its code runs any more on the plugin thread, or after a quarter of a second.
     */
    public void removed(Object key) {
        Registration arrival = expected.remove(key);
        banned.remove(key);
        failures.remove(key);
        AnimationEntry entry = entries.remove(key);
        if (entry != null) {
            registry.remove(entry);
            onChange.run();
        }
        long limit = System.nanoTime() + LEAVE_NANOS;
        while (arrival != null
                && !thread.isCurrent()
                && thread.runs(arrival.plugin().name())
                && System.nanoTime() - limit < 0) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** Whether its plugin is in quarantine since it hung: asked again on the plugin thread, since its sister may have. */
    private boolean isBanned(Object key, Registration arrival) {
        String ban = quarantine.reason(arrival.plugin().name(), arrival.plugin().modified(), Quarantine.Step.CREATE);
        if (ban != null) {
            banned.put(key, arrival);
            failed(key, ban);
        }
        return ban != null;
    }

    private void refuse(Object key, Registration arrival, Throwable failure) {
        if (!expected.containsKey(key)) {
            return; // what went meanwhile is nobody's worry any more
        }
        String words = "Animation '" + arrival.id() + "' of plugin " + arrival.plugin() + " cannot be used: "
                + (failure instanceof AnimationException ? failure.getMessage() : failure);
        LOG.warn("{}", words, failure);
        if (failure instanceof StuckException) { // or it would cost a thread and its time at each boot
            banned.put(key, arrival);
            quarantine.put(arrival.plugin(), Quarantine.Step.CREATE, words);
        }
        failed(key, words);
    }

    private void register(Object key, AnimationEntry entry) {
        registry.add(entry); // first: who finds it among the entries takes it out of the registry
        entries.put(key, entry);
        if (!expected.containsKey(key) && entries.remove(key, entry)) {
            registry.remove(entry); // it went while it came
        }
        onChange.run();
    }

    private void failed(Object key, String words) {
        failures.put(key, words);
        if (!expected.containsKey(key)) { // it went while it failed
            failures.remove(key);
            banned.remove(key);
        }
    }

    private static AnimationEntry entry(Registration arrival) throws Exception {
        if (!ID.matcher(arrival.id()).matches()) {
            throw new AnimationException(
                    "its id '" + arrival.id() + "' must be made of lower-case letters, digits and hyphens");
        }
        Animation animation = arrival.factory().call();
        List<Parameter<?>> parameters = parameters(animation);
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

    private static List<Parameter<?>> parameters(Animation animation) {
        List<Parameter<?>> declared = animation.parameters();
        if (declared == null || declared.stream().anyMatch(Objects::isNull)) {
            throw new AnimationException("its parameters() gave null, or a list with null in it; its author must return"
                    + " a list of its parameters, List.of() where there is none");
        }
        return List.copyOf(declared);
    }
}

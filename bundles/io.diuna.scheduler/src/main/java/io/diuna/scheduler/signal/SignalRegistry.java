// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.signal;

import io.diuna.api.signal.Signal;
import io.diuna.platform.signal.Oscillator;
import io.diuna.platform.signal.SignalBinding;
import io.diuna.platform.signal.SignalCatalog;
import io.diuna.platform.signal.SignalStatus;
import io.diuna.scheduler.base.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Registry of the signals that are declared. Thread-safe: writers take a lock and publish an immutable snapshot, which the
 * renderers' readers look up without one, and only when it was replaced.
 */
public final class SignalRegistry implements SignalCatalog {

    private static final String BUNDLE = "io.diuna.scheduler";

    private final Clock clock;

    private final List<SignalEntry> all = new ArrayList<>();

    /** Snapshot by id: of entries with the same id, the one that is used. */
    private volatile Map<String, SignalEntry> best = Map.of();

    public SignalRegistry(Clock clock) {
        this.clock = clock;
    }

    /** Adds the signals of a source. */
    synchronized void add(List<SignalEntry> entries) {
        all.addAll(entries);
        publish();
    }

    /** Removes the signals of a source. */
    synchronized void remove(List<SignalEntry> entries) {
        all.removeAll(entries);
        publish();
    }

    /**
     * Follows a signal, whether it is declared or not.
     *
     * @throws IllegalArgumentException if the id is not one of a signal
     */
    public SignalInput follow(String id) {
        return Oscillator.of(id)
                .<SignalInput>map(wave -> new OscillatorInput(wave, Oscillator.DEFAULT_PERIOD))
                .orElseGet(() -> new SourceInput(Signal.of(id, id).id(), this));
    }

    /** Follows the signal of a binding, in its period if it is an oscillator. */
    SignalInput follow(SignalBinding binding) {
        Duration period = Objects.requireNonNullElse(binding.period(), Oscillator.DEFAULT_PERIOD);
        return Oscillator.of(binding.signal())
                .<SignalInput>map(wave -> new OscillatorInput(wave, period))
                .orElseGet(() -> new SourceInput(binding.signal(), this));
    }

    /** Returns true if a source declares the signal, or it is an oscillator. */
    public boolean isDeclared(String id) {
        return best.containsKey(id) || Oscillator.of(id).isPresent();
    }

    /** Looks for new values, from whose arrival the catalogue counts their age; called about once a second. */
    public synchronized void watch() {
        long now = clock.nanos();
        all.forEach(entry -> entry.view().advance(now));
    }

    @Override
    public synchronized List<SignalStatus> signals() {
        watch();
        List<SignalStatus> statuses = new ArrayList<>();
        best.values().forEach(entry -> statuses.add(entry.status()));
        double turns = clock.nanos() / (double) Oscillator.DEFAULT_PERIOD.toNanos();
        for (Oscillator wave : Oscillator.values()) {
            statuses.add(new SignalStatus(wave.id(), wave.label(), "", 0, 1, 0, wave.at(turns), true, BUNDLE));
        }
        statuses.sort(Comparator.comparing(SignalStatus::id));
        return List.copyOf(statuses);
    }

    /** The entries in use by id: an object that is replaced by each change. Any thread. */
    Map<String, SignalEntry> table() {
        return best;
    }

    private void publish() {
        Map<String, SignalEntry> next = new HashMap<>();
        all.stream().sorted(SignalEntry.BY_RANK).forEach(entry -> next.putIfAbsent(entry.id(), entry));
        best = next;
    }
}

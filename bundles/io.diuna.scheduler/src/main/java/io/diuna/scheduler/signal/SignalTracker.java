// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.signal;

import io.diuna.api.DiunaException;
import io.diuna.api.signal.Signal;
import io.diuna.api.signal.SignalSource;
import io.diuna.platform.signal.Oscillator;
import io.diuna.scheduler.animation.PluginServiceTracker;
import io.diuna.scheduler.animation.Quarantine;
import io.diuna.scheduler.animation.SourceRegistration;
import io.diuna.scheduler.animation.TimeLimitedExecutor;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tracker of signal sources. */
public final class SignalTracker extends PluginServiceTracker<SourceRegistration<SignalSource>, List<SignalEntry>> {

    private final SignalRegistry registry;

    /** @param onChange callback after the registry has changed, on the thread that changed it */
    public SignalTracker(
            SignalRegistry registry, Quarantine quarantine, TimeLimitedExecutor executor, Runnable onChange) {
        super(quarantine, executor, onChange);
        this.registry = registry;
    }

    @Override
    protected List<SignalEntry> read(SourceRegistration<SignalSource> registration) throws Exception {
        String bundle = registration.plugin().name();
        return validated(registration.factory().call().signals()).stream()
                .map(signal -> new SignalEntry(
                        new SignalView(signal), bundle, registration.ranking(), registration.serviceId()))
                .toList();
    }

    private static List<Signal> validated(@Nullable List<Signal> declared) {
        List<Signal> signals = SourceRegistration.listed(declared, "signals");
        Set<String> ids = new HashSet<>();
        for (Signal signal : signals) {
            if (signal.id().startsWith(Oscillator.PREFIX)) {
                throw new DiunaException("its signal '" + signal.id() + "' has an id of oscillators, which are Diuna's"
                        + " own; it needs an id that does not begin with " + Oscillator.PREFIX);
            }
            if (!ids.add(signal.id())) {
                throw new DiunaException("two of its signals have the id '" + signal.id() + "'; each needs its own");
            }
        }
        return signals;
    }

    @Override
    protected void enter(List<SignalEntry> entries) {
        registry.add(entries);
    }

    @Override
    protected void leave(List<SignalEntry> entries) {
        registry.remove(entries);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.signal;

import io.diuna.api.signal.Signal;
import java.util.List;
import java.util.stream.Stream;

/** Source of signals for tests. */
public final class TestSignals {

    private TestSignals() {}

    /** Declares signals. Returns the callback that withdraws them. */
    public static Runnable declare(SignalRegistry registry, Signal... signals) {
        return declare(registry, 0, 1, signals);
    }

    static Runnable declare(SignalRegistry registry, int ranking, long serviceId, Signal... signals) {
        List<SignalEntry> entries = Stream.of(signals)
                .map(signal -> new SignalEntry(new SignalView(signal), "org.source" + serviceId, ranking, serviceId))
                .toList();
        registry.add(entries);
        return () -> registry.remove(entries);
    }
}

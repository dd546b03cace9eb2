// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.signal;

import io.diuna.api.signal.Signal;
import java.util.List;

/** Declarations of signals, for benchmarks without plugins. */
public final class SignalDeclarations {

    private SignalDeclarations() {}

    /** Declares signals as one source. */
    public static void of(List<Signal> signals, SignalRegistry registry) {
        registry.add(signals.stream()
                .map(signal -> new SignalEntry(new SignalView(signal), "benchmark", 0, 0))
                .toList());
    }
}

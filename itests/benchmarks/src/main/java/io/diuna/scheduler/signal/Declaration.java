// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.signal;

import io.diuna.api.signal.Signal;
import java.util.List;

/** Declaration of signals, for benchmarks without plugins. */
public final class Declaration {

    private Declaration() {}

    /** Declares signals as one source. */
    public static void of(List<Signal> signals, SignalRegistry registry) {
        registry.add(signals.stream()
                .map(signal -> new SignalEntry(new SignalView(signal), "benchmark", 0, 0))
                .toList());
    }
}

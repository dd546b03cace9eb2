// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.signal;

import io.diuna.api.signal.Signal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Signal of a source as a renderer follows it. While no source declares it, it rests where it rested last, or at 0 if it never
 * was declared.
 */
final class SourceInput extends SignalInput {

    private final SignalRegistry registry;

    /** The snapshot of the registry in which the signal was looked up last. */
    private Map<String, SignalEntry> table;

    private @Nullable SignalView view;

    SourceInput(String id, SignalRegistry registry) {
        super(id);
        this.registry = registry;
        table = registry.table();
        lookUp(table.get(id));
    }

    @Override
    public void advance(long nanos, long zoneNanos) {
        Map<String, SignalEntry> newest = registry.table();
        if (newest != table) {
            table = newest;
            lookUp(newest.get(id()));
        }
        SignalView present = view;
        if (present != null) {
            present.advance(nanos);
            set(present.value(), present.share(present.value()), present.isLive());
        }
    }

    /** Takes the entry that is in use now; a signal that stays keeps the age of its value. Allocates after a change alone. */
    private void lookUp(@Nullable SignalEntry entry) {
        Signal signal = entry == null ? null : entry.signal();
        SignalView before = view;
        if (before != null && before.signal() != signal) {
            double rest = before.signal().restingValue();
            set(rest, before.share(rest), false);
            view = null;
        }
        if (signal != null && view == null) {
            view = new SignalView(signal);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.signal;

import io.diuna.api.signal.Signal;
import io.diuna.platform.signal.SignalStatus;
import java.util.Comparator;

/**
 * Entry of the {@link SignalRegistry}: a signal and the service that declares it.
 *
 * @param view the signal as the catalogue sees it; guarded by the lock of the registry
 * @param bundle symbolic name of the bundle of its source
 * @param ranking ranking of the source's service; the highest wins among signals of the same id
 * @param serviceId id of the source's service; among equal rankings the lowest, that of the oldest, wins
 */
record SignalEntry(SignalView view, String bundle, int ranking, long serviceId) {

    /** Order of entries of the same id; the one that is used comes first. */
    static final Comparator<SignalEntry> BY_RANK =
            Comparator.comparingInt(SignalEntry::ranking).reversed().thenComparingLong(SignalEntry::serviceId);

    Signal signal() {
        return view.signal();
    }

    String id() {
        return signal().id();
    }

    /** Returns the status; the view was advanced before. */
    SignalStatus status() {
        Signal signal = signal();
        return new SignalStatus(
                signal.id(),
                signal.label(),
                signal.unit(),
                signal.minimum(),
                signal.maximum(),
                signal.restingValue(),
                view.value(),
                view.isLive(),
                bundle);
    }
}

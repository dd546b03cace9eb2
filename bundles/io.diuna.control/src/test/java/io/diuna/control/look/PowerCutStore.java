// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.look;

import io.diuna.platform.state.StateException;
import io.diuna.platform.state.StateStore;
import java.util.Optional;

/**
 * State store with the five disk calls of a save: folder, write, first rename, second rename, force. A cut before a call
 * ends it, and everything after it; after the second rename the new document may survive.
 */
final class PowerCutStore implements StateStore {

    private static final int CALLS = 5;
    private static final int SECOND_RENAME = 3;

    private final int cutAt;
    private int calls;
    private byte[] document;
    int saves;

    /**
     * @param document what is on the disk; empty for nothing
     * @param cutAt number of disk calls before the cut
     */
    PowerCutStore(byte[] document, int cutAt) {
        this.document = document.clone();
        this.cutAt = cutAt;
    }

    /** Returns what the next start finds. */
    byte[] surviving() {
        return document.clone();
    }

    /** Returns true after the cut: then nothing is answered any more. */
    boolean isCut() {
        return calls >= cutAt;
    }

    @Override
    public Optional<byte[]> load(String name) {
        return document.length == 0 ? Optional.empty() : Optional.of(document.clone());
    }

    @Override
    public void save(String name, byte[] newDocument) {
        for (int call = 0; call < CALLS; call++) {
            if (isCut()) {
                throw new StateException("Power cut at call " + calls, null);
            }
            calls++;
            if (call == SECOND_RENAME) {
                document = newDocument.clone();
            }
        }
        saves++;
    }
}

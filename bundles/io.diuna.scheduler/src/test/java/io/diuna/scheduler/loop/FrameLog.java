// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.loop;

import java.util.ArrayList;
import java.util.List;

/** Work that remembers what it was asked for. */
public final class FrameLog implements FrameWork {

    /** A frame that was asked for. */
    record Call(long number, long nanos) {}

    final List<Call> shown = new ArrayList<>();
    final List<Call> prepared = new ArrayList<>();

    @Override
    public void show(long number, long nanos) {
        shown.add(new Call(number, nanos));
    }

    @Override
    public void prepare(long number, long nanos) {
        prepared.add(new Call(number, nanos));
    }

    Call lastShown() {
        return shown.get(shown.size() - 1);
    }

    Call lastPrepared() {
        return prepared.get(prepared.size() - 1);
    }
}

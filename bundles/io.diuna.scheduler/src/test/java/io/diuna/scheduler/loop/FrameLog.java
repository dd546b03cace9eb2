// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.loop;

import java.util.ArrayList;
import java.util.List;

/** Frame work that records its calls. */
public final class FrameLog implements FrameWork {

    /** A recorded frame. */
    record LoggedFrame(long number, long nanos) {}

    final List<LoggedFrame> shown = new ArrayList<>();
    final List<LoggedFrame> prepared = new ArrayList<>();

    @Override
    public void composeFrame(long number, long nanos) {
        shown.add(new LoggedFrame(number, nanos));
    }

    @Override
    public void prepare(long number, long nanos) {
        prepared.add(new LoggedFrame(number, nanos));
    }

    LoggedFrame lastShown() {
        return shown.get(shown.size() - 1);
    }

    LoggedFrame lastPrepared() {
        return prepared.get(prepared.size() - 1);
    }
}

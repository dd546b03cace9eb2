// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.look;

import io.diuna.platform.control.Master;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;

/** List of the timed work. One that throws is called again after 1 s and holds up no other. Any thread may add and remove. */
public final class TimedWorkList {

    private static final long RETRY = TimeUnit.SECONDS.toNanos(1);

    private final List<TimedWork> all = new CopyOnWriteArrayList<>();
    private final Logger log;
    private boolean failing;

    /** @param log log for work that throws */
    public TimedWorkList(Logger log) {
        this.log = log;
    }

    public void add(TimedWork work) {
        all.add(work);
    }

    public void remove(TimedWork work) {
        all.remove(work);
    }

    /** Does what is due, on the control thread; returns nanoseconds until the next call. */
    public long run() {
        long wait = Long.MAX_VALUE;
        boolean failed = false;
        for (TimedWork work : all) {
            try {
                wait = Math.min(wait, work.run());
            } catch (RuntimeException | LinkageError | StackOverflowError e) {
                failed = true;
                wait = Math.min(wait, RETRY);
                report(e);
            }
        }
        failing = failed;
        return wait;
    }

    /** Calls {@link TimedWork#beforeRecall} of all, on the control thread. */
    public void beforeRecall() {
        all.forEach(TimedWork::beforeRecall);
    }

    /** Calls {@link TimedWork#beforeMasterChange} of all, on the control thread. */
    public void beforeMasterChange(UnaryOperator<Master> change) {
        all.forEach(work -> work.beforeMasterChange(change));
    }

    private void report(Throwable e) {
        if (!failing) {
            failing = true;
            log.error("Playlist or night light failed; it is tried again every second", e);
        }
    }
}

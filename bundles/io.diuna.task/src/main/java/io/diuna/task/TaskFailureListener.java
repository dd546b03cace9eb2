// SPDX-License-Identifier: Apache-2.0
package io.diuna.task;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Callback for failed runs, on the task's thread. */
@FunctionalInterface
interface TaskFailureListener {

    /**
     * Handles a failed run.
     *
     * @param again true if the work is run again
     * @param inARow number of consecutive runs that failed within 1 s
     */
    void failed(TaskInfo info, Throwable failure, boolean again, int inARow);

    /** Returns a listener that logs failures: of consecutive ones the 1st, 2nd, 4th, 8th and so on. */
    static TaskFailureListener logging() {
        Logger log = LoggerFactory.getLogger(TaskFailureListener.class);
        return (info, failure, again, inARow) -> {
            if (!again) {
                log.error("{} ({}) failed and ended", info.thread(), info.description(), failure);
            } else if (Integer.bitCount(inARow) <= 1) {
                log.error("{} ({}) failed and is restarted", info.thread(), info.description(), failure);
            }
        };
    }
}

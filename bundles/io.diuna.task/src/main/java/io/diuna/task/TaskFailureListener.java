// SPDX-License-Identifier: Apache-2.0
package io.diuna.task;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Is told, on the task's thread, that a run has failed. */
@FunctionalInterface
interface TaskFailureListener {

    /**
     * A run has failed.
     *
     * @param again whether the work is run again
     * @param inARow how many runs have now failed without a calm second between
     */
    void failed(TaskInfo label, Throwable failure, boolean again, int inARow);

    /** Logs it; of those that repeat themselves less and less. */
    static TaskFailureListener logging() {
        Logger log = LoggerFactory.getLogger(TaskFailureListener.class);
        return (label, failure, again, inARow) -> {
            if (!again) {
                log.error("{} ({}) failed and has ended", label.thread(), label.description(), failure);
            } else if (Integer.bitCount(inARow) <= 1) {
                log.error("{} ({}) failed and is run again", label.thread(), label.description(), failure);
            }
        };
    }
}

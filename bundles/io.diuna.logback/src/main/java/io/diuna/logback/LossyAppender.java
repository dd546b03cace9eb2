// SPDX-License-Identifier: Apache-2.0
package io.diuna.logback;

/** Appender whose target may fail to take an event, without an exception. */
interface LossyAppender {

    /** Returns true if the newest event was lost. The thread that appends may call. */
    boolean isFailing();
}

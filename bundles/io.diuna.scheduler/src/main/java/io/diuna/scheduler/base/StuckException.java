// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.base;

import io.diuna.api.animation.AnimationException;

/** Thrown, or reported, if code of a plugin did not return within its time limit. */
public final class StuckException extends AnimationException {

    private static final long serialVersionUID = 1;

    public StuckException(String message) {
        super(message);
    }

    /**
     * Creates the exception of a call that hangs. Its stack trace is that of the thread in it, and its message names the
     * place in the plugin and the remedy.
     *
     * @param what user-facing clause: who does not return from what
     * @param advice what the author or the user does about it
     * @param thread the thread that hangs
     */
    public static StuckException of(String what, String advice, Thread thread) {
        StackTraceElement[] calls = thread.getStackTrace();
        StuckException unplaced = new StuckException(what);
        unplaced.setStackTrace(calls);
        StuckException stuck = new StuckException(PluginStack.withPlace(what, unplaced) + "; " + advice
                + ", and restart Diuna to get the processor back");
        stuck.setStackTrace(calls);
        return stuck;
    }
}

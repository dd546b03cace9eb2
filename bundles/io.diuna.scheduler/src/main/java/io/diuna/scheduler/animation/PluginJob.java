// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.animation;

import io.diuna.platform.log.ForeignException;
import io.diuna.scheduler.base.StuckException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A job that runs a plugin's code, with its time limit and its result. */
final class PluginJob<T> {

    /** The symbolic name of the plugin. */
    final String plugin;

    /** The user-facing clause about a job that has not succeeded, such as "it did not start". */
    final String failureText;

    final long limitNanos;
    final CompletableFuture<T> result = new CompletableFuture<>();

    /** The instant at which it began, on the platform's clock; moved on by time in which the whole process stood still. */
    volatile long started;

    private final Callable<T> work;

    PluginJob(String plugin, String failureText, long limitMillis, Callable<T> work) {
        this.plugin = plugin;
        this.failureText = failureText;
        limitNanos = TimeUnit.MILLISECONDS.toNanos(limitMillis);
        this.work = work;
    }

    /** Returns user-facing text about a job that has exceeded its time limit. */
    String hangText() {
        double seconds = limitNanos / 1e9;
        String limit = seconds == Math.rint(seconds) ? String.valueOf((long) seconds) : String.valueOf(seconds);
        return "Plugin '" + plugin + "' hangs: " + failureText + " within " + limit + " s";
    }

    /** Runs the job and completes its result, unless it was completed before. */
    void run() {
        try {
            result.complete(work.call());
        } catch (StuckException e) { // ours, since plugins do not see this class
            result.completeExceptionally(e);
        } catch (Throwable e) { // foreign code may throw anything, Errors included
            result.completeExceptionally(ForeignException.of(e));
        }
    }

    /** Completes the result of a job that does not run, or whose outcome no longer matters. */
    void cancel(String message) {
        result.completeExceptionally(new JobCancelledException(message, null));
    }
}

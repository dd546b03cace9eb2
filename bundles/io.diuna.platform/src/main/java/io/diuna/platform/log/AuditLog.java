// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.log;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Audit log: one line for each act of an administrator, and for each attempt of somebody who is none. A line says who, from where,
 * what, and with which result, and holds no secret. What was refused or failed is limited to {@value #MOST_FAILURES} lines a minute,
 * so that guessers cannot fill the log; the next line says how many were left out. Any thread may call.
 */
public final class AuditLog {

    /** Name of the logger. */
    public static final String NAME = "audit";

    /** Most lines about what was refused or failed, in a minute. */
    static final int MOST_FAILURES = 10;

    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);
    private static final int LONGEST = 200;

    private final LongSupplier nanos;
    private final Consumer<String> sink;
    private final Deque<Long> failures = new ArrayDeque<>();
    private long leftOut;

    /**
     * @param nanos monotonic clock in nanoseconds, such as {@link System#nanoTime}
     * @param sink logs a line under {@link #NAME}, at INFO
     */
    public AuditLog(LongSupplier nanos, Consumer<String> sink) {
        this.nanos = nanos;
        this.sink = sink;
    }

    /**
     * Logs an act that was done.
     *
     * @param who name of the credentials, such as {@code token 'Home Assistant'}
     * @param from address of the client
     * @param act what, and to which thing, such as {@code PUT /api/v1/strips/shelf}
     * @param result result, such as {@code 200}
     */
    public void done(String who, String from, String act, String result) {
        sink.accept(line(who, from, act, result) + takeLeftOut());
    }

    /** Logs an act that was refused or failed, as {@link #done}, unless there were too many in the last minute. */
    public void failed(String who, String from, String act, String result) {
        if (admit()) {
            done(who, from, act, result);
        }
    }

    private synchronized boolean admit() {
        long now = nanos.getAsLong();
        while (!failures.isEmpty() && now - failures.getFirst() >= MINUTE) {
            failures.removeFirst();
        }
        if (failures.size() >= MOST_FAILURES) {
            leftOut++;
            return false;
        }
        failures.addLast(now);
        return true;
    }

    private synchronized String takeLeftOut() {
        String suffix = leftOut == 0 ? "" : " (" + leftOut + " refused or failed before it are left out)";
        leftOut = 0;
        return suffix;
    }

    private static String line(String who, String from, String act, String result) {
        return clean(who) + " from " + clean(from) + ": " + clean(act) + ": " + clean(result);
    }

    /** Returns one line of at most {@value #LONGEST} characters: what comes from a client must not look like a line of its own. */
    private static String clean(String text) {
        String cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
        return cut.replaceAll("[\\p{Cntrl}\\x{80}-\\x{9f}\\x{2028}\\x{2029}]+", "?");
    }
}

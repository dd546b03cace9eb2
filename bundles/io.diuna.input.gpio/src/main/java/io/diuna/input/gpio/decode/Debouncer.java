// SPDX-License-Identifier: Apache-2.0
package io.diuna.input.gpio.decode;

/**
 * Debouncer of a contact: the first change counts at once, those within the quiet time after it do not. Not thread-safe.
 */
public final class Debouncer {

    private final long quietNanos;
    private boolean level;
    private boolean raw;
    private long rawAt;
    private long changedAt;

    /**
     * @param quietNanos time after a change in which further ones are bounce, in nanoseconds
     * @param now the present instant
     */
    public Debouncer(long quietNanos, long now) {
        this.quietNanos = quietNanos;
        changedAt = now - quietNanos;
    }

    /**
     * Takes a level of the contact.
     *
     * @return true if the contact was closed by this change, or by one that was taken for bounce
     */
    public boolean isPressed(boolean closed, long now) {
        settle(now);
        raw = closed;
        rawAt = now;
        return settle(now) && level;
    }

    /** Accepts the newest level if the quiet time is over. Returns true if it is another one. */
    private boolean settle(long now) {
        if (raw == level || now - changedAt < quietNanos) {
            return false;
        }
        level = raw;
        changedAt = rawAt;
        return true;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import io.diuna.api.ConfigurationException;
import io.diuna.api.strip.PhysicalStrip;
import io.diuna.api.strip.StripFormat;
import io.diuna.api.strip.StripFrame;
import io.diuna.api.strip.UnavailableException;
import io.diuna.platform.log.ForeignException;
import io.diuna.scheduler.light.OutputSettingsReader;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * All calls into a strip's driver, and the instance of it that is open, if one is. Whatever a driver throws, Errors
 * included, is returned to the caller. For the thread that the strip belongs to, except where a method says otherwise.
 */
final class DriverInstance {

    /** Threads that may hang in one driver; more would not help. */
    private static final int MOST_ABANDONED = 3;

    private final StripDriverLoop strip;
    private final StripLog log;
    private final AtomicInteger abandonedThreads = new AtomicInteger();
    private @Nullable PhysicalStrip open;
    private @Nullable StripSource from;
    private @Nullable StripFormat format;
    private Map<String, ?> properties = Map.of();
    private boolean calling;

    DriverInstance(StripDriverLoop strip, StripLog log) {
        this.strip = strip;
        this.log = log;
    }

    boolean isOpen() {
        return open != null;
    }

    /** The properties of the driver's service when the instance was opened. */
    Map<String, ?> properties() {
        return properties;
    }

    /** Reads the properties anew, after settings were changed that are not the driver's. */
    Map<String, ?> refreshProperties() {
        StripSource source = from;
        properties = source == null ? properties : source.properties();
        return properties;
    }

    /** Returns true if the instance is open, and keys of its driver were changed since. */
    boolean isOutdated() {
        StripSource source = from;
        return open != null
                && source != null
                && !OutputSettingsReader.haveSameDriverKeys(properties, source.properties());
    }

    /** The format of the instance opened last. */
    StripFormat format() {
        return Objects.requireNonNull(format);
    }

    /**
     * Opens an instance and asks for its format. An instance whose format cannot be had is open all the same, and is to
     * be released.
     *
     * @return what the driver threw, or null
     */
    @Nullable
    Throwable open(DriverCall call, StripSource source) {
        PhysicalStrip made = null;
        StripFormat reported = null;
        Throwable failure = null;
        properties = source.properties(); // before the instance: a change in between is found later
        begin(call, false);
        try {
            made = source.get();
            reported = Objects.requireNonNull(made.format(), "The driver reports no format");
        } catch (Throwable e) {
            failure = sanitise(e);
        }
        end(call, made, source);
        open = made;
        from = source;
        format = reported;
        return failure;
    }

    /** Shows a frame. Returns what the driver threw, or null. */
    @Nullable
    Throwable show(DriverCall call, StripFrame frame) {
        PhysicalStrip now = Objects.requireNonNull(open);
        StripSource source = Objects.requireNonNull(from);
        Throwable failure = null;
        begin(call, true);
        try {
            now.show(frame);
        } catch (Throwable e) {
            failure = sanitise(e);
        }
        end(call, now, source);
        return failure;
    }

    /** Closes the open instance, if there is one, and returns it to its source. */
    void release(DriverCall call) {
        PhysicalStrip now = open;
        StripSource source = from;
        if (now != null && source != null) {
            open = null;
            begin(call, true);
            close(now, source);
            end(call, null, source);
        }
    }

    /** The thread that abandoned a call: if it was of this instance, leaves it to the thread that hangs in it. */
    void abandon() {
        if (calling) {
            calling = false;
            open = null;
            abandonedThreads.incrementAndGet();
        }
    }

    /** Any thread: returns true if one more thread may be abandoned in this driver. */
    boolean mayAbandonThread() {
        return abandonedThreads.get() < MOST_ABANDONED;
    }

    /** Any thread: forgets the threads that hang in the driver before. */
    void resetAbandonedThreads() {
        abandonedThreads.set(0);
    }

    /** Any thread: text for users about a driver that hangs. */
    String stuckReason() {
        return mayAbandonThread()
                ? "The driver does not return from a call"
                : "The driver does not return from calls, and " + MOST_ABANDONED
                        + " threads wait in it for ever; replace the driver or start Diuna again";
    }

    private void begin(DriverCall call, boolean writes) {
        calling = true; // before the call begins: the thread that abandons it must see this
        call.begin(strip, writes);
    }

    /**
     * Ends a call. If the call was abandoned, this thread closes the instance that it holds, and touches nothing else.
     */
    private void end(DriverCall call, @Nullable PhysicalStrip held, StripSource source) {
        if (!call.end()) {
            if (held != null) {
                close(held, source);
            }
            abandonedThreads.updateAndGet(before -> Math.max(0, before - 1));
            throw new CallAbandonedException();
        }
        calling = false;
        Thread.interrupted(); // an interrupt flag that foreign code left set would break the next wait
    }

    private void close(PhysicalStrip now, StripSource source) {
        try {
            now.close();
        } catch (Throwable e) {
            log.warn("its driver failed to close: " + sanitise(e).getMessage(), null);
        }
        try {
            source.release(now);
        } catch (Throwable e) {
            log.warn("its driver failed to be released: " + sanitise(e).getMessage(), null);
        }
    }

    /**
     * Copies a foreign exception, within the timed call, since its own methods are foreign code too. One that says that
     * a retry is pointless stays an {@link UnavailableException}.
     */
    private static Throwable sanitise(Throwable thrown) {
        Throwable copy = ForeignException.of(thrown);
        boolean pointless = thrown instanceof ConfigurationException || thrown instanceof UnavailableException;
        return pointless && copy != thrown ? new UnavailableException(String.valueOf(copy.getMessage()), copy) : copy;
    }
}

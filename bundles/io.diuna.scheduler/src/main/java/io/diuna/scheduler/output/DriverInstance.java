// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import io.diuna.api.ConfigurationException;
import io.diuna.api.strip.PhysicalStrip;
import io.diuna.api.strip.StripFormat;
import io.diuna.api.strip.StripFrame;
import io.diuna.api.strip.UnavailableException;
import io.diuna.scheduler.base.ForeignException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The instance of a strip's driver that is open, if one is, and all calls into it. What a driver throws is returned: it may
 * be anything, Errors included. For the thread that the strip belongs to.
 */
final class DriverInstance {

    private final StripDriverLoop strip;
    private final Desk desk;
    private @Nullable PhysicalStrip open;
    private @Nullable StripSource from;
    private @Nullable StripFormat format;

    DriverInstance(StripDriverLoop strip, Desk desk) {
        this.strip = strip;
        this.desk = desk;
    }

    boolean isOpen() {
        return open != null;
    }

    /** What the one that was opened last takes. */
    StripFormat format() {
        return Objects.requireNonNull(format);
    }

    /** Gets one and asks for its format. One that does not tell it is open all the same. */
    @Nullable
    Throwable open(DriverCall flight, StripSource source) {
        PhysicalStrip made = null;
        StripFormat told = null;
        Throwable failure = null;
        flight.begin(strip, false);
        try {
            made = source.get();
            told = Objects.requireNonNull(made.format(), "The driver does not tell what the strip takes");
        } catch (Throwable e) {
            failure = translate(e);
        }
        back(flight, made, source);
        open = made;
        from = source;
        format = told;
        return failure;
    }

    @Nullable
    Throwable show(DriverCall flight, StripFrame frame) {
        PhysicalStrip now = Objects.requireNonNull(open);
        StripSource source = Objects.requireNonNull(from);
        Throwable failure = null;
        flight.begin(strip, true);
        try {
            now.show(frame);
        } catch (Throwable e) {
            failure = translate(e);
        }
        back(flight, now, source);
        return failure;
    }

    /** Closes it and gives it back, if one is open. */
    void release(DriverCall flight) {
        PhysicalStrip now = open;
        StripSource source = from;
        if (now != null && source != null) {
            open = null;
            flight.begin(strip, true);
            close(now, source);
            back(flight, null, source);
        }
    }

    /** It is left to the thread that hangs in it. */
    void forget() {
        open = null;
    }

    /** A call returned. Where it was given up, this thread closes what it holds itself and touches nothing else. */
    private void back(DriverCall flight, @Nullable PhysicalStrip held, StripSource source) {
        if (!flight.end()) {
            if (held != null) {
                close(held, source);
            }
            desk.threadReturned();
            throw new CallAbandonedException();
        }
        Thread.interrupted(); // a flag that foreign code left behind would break the next wait
    }

    private void close(PhysicalStrip now, StripSource source) {
        try {
            now.close();
        } catch (Throwable e) {
            desk.log()
                    .warn(
                            "its driver failed while it was closed: "
                                    + translate(e).getMessage(),
                            null);
        }
        try {
            source.release(now);
        } catch (Throwable e) {
            desk.log()
                    .warn(
                            "its driver failed while it was given back: "
                                    + translate(e).getMessage(),
                            null);
        }
    }

    /** Told while the call still counts as one; what says that it is hopeless goes on saying so. */
    private static Throwable translate(Throwable thrown) {
        Throwable told = ForeignException.by(thrown);
        boolean hopeless = thrown instanceof ConfigurationException || thrown instanceof UnavailableException;
        return hopeless && told != thrown ? new UnavailableException(String.valueOf(told.getMessage()), told) : told;
    }
}

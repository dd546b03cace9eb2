// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.strip;

import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Format of the frames that a strip takes. It stays the same during the life of a {@link PhysicalStrip}. Immutable: a
 * method {@code with...} returns a changed copy.
 */
@ProviderType
public final class StripFormat {

    /** Greatest number of pixels: far beyond one data line, yet its frames fit into the memory of a small machine. */
    private static final int MAX_PIXELS = 1_000_000;

    private final int pixels;
    private final ColorOrder order;
    private final double gamma;
    private final long wireNanos;
    private final String bus;
    private final long keepAliveNanos;

    private StripFormat(int pixels, ColorOrder order, double gamma, long wireNanos, String bus, long keepAliveNanos) {
        this.order = Objects.requireNonNull(order, "A strip needs a colour order");
        this.bus = Objects.requireNonNull(bus, "A strip with a data line of its own has the bus \"\"");
        if (pixels > MAX_PIXELS) {
            throw new IllegalArgumentException(
                    "A strip has at most " + MAX_PIXELS + " pixels, not " + pixels + "; split it into several strips");
        }
        if (pixels < 1 || !(gamma >= 0.1 && gamma <= 10) || wireNanos < 0 || keepAliveNanos < 0) {
            throw new IllegalArgumentException("A strip needs at least 1 pixel, gamma from 0.1 to 10 and times of 0 ns"
                    + " or more, not " + pixels + " pixels, gamma " + gamma + ", " + wireNanos
                    + " ns on the wire, keep-alive after " + keepAliveNanos + " ns");
        }
        this.pixels = pixels;
        this.gamma = gamma;
        this.wireNanos = wireNanos;
        this.keepAliveNanos = keepAliveNanos;
    }

    /**
     * Creates the format of a strip that has a data line of its own and needs no keep-alive.
     *
     * @param pixels number of pixels, 1 to 1 000 000
     * @param order order of the bytes of a pixel
     * @param gamma default exponent from display values to light, 0.1 to 10: 2.2 if the driver drives LEDs directly, 1.0 if
     *     the receiver or the screen applies its own
     * @param wireNanos duration of one frame on the wire, in nanoseconds; 0 if it takes no time
     * @return the format
     * @throws IllegalArgumentException if a number is out of range
     */
    public static StripFormat of(int pixels, ColorOrder order, double gamma, long wireNanos) {
        return new StripFormat(pixels, order, gamma, wireNanos, "", 0);
    }

    /**
     * Returns a copy on a shared bus.
     *
     * @param newBus name of the bus: strips of one bus are never written at the same time; empty for none
     * @return the copy
     */
    public StripFormat withBus(String newBus) {
        return new StripFormat(pixels, order, gamma, wireNanos, newBus, keepAliveNanos);
    }

    /**
     * Returns a copy with keep-alive.
     *
     * @param nanos time after which an unchanged frame is sent again, in nanoseconds; 0 for never
     * @return the copy
     * @throws IllegalArgumentException if the time is negative
     */
    public StripFormat withKeepAliveNanos(long nanos) {
        return new StripFormat(pixels, order, gamma, wireNanos, bus, nanos);
    }

    /** {@return the number of pixels, 1 to 1 000 000} */
    public int pixels() {
        return pixels;
    }

    /** {@return the order of the bytes of a pixel} */
    public ColorOrder order() {
        return order;
    }

    /** {@return the exponent from display values to light that is used if the strip's configuration names none} */
    public double gamma() {
        return gamma;
    }

    /** {@return the duration of one frame on the wire, in nanoseconds; 0 if it takes no time} */
    public long wireNanos() {
        return wireNanos;
    }

    /** {@return the name of the bus; empty for a strip that has a data line of its own} */
    public String bus() {
        return bus;
    }

    /** {@return the time after which an unchanged frame is sent again, in nanoseconds; 0 for never} */
    public long keepAliveNanos() {
        return keepAliveNanos;
    }

    /** {@return the number of bytes of one frame: pixels times channels} */
    public int wireLength() {
        return pixels * order.channels();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StripFormat that
                && pixels == that.pixels
                && order == that.order
                && Double.compare(gamma, that.gamma) == 0
                && wireNanos == that.wireNanos
                && bus.equals(that.bus)
                && keepAliveNanos == that.keepAliveNanos;
    }

    @Override
    public int hashCode() {
        return Objects.hash(pixels, order, gamma, wireNanos, bus, keepAliveNanos);
    }

    @Override
    public String toString() {
        return "StripFormat[pixels=" + pixels + ", order=" + order + ", gamma=" + gamma + ", wireNanos=" + wireNanos
                + ", bus=" + bus + ", keepAliveNanos=" + keepAliveNanos + "]";
    }
}

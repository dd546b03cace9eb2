// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.strip;

import java.util.List;
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

    /**
     * Target of a run of a strip's wire bytes: the data line or the receiver that shows them, and where they stand there.
     * The same name and offset is the same LED, whichever strip drives it.
     *
     * @param name name of the data line or receiver, the same for all strips that lead there, such as {@code gpio 18}
     * @param offset position of the first byte at the target, in bytes from 0
     * @param start index of the first byte in {@link StripFrame#wire}, from 0
     * @param length number of bytes, at least 1
     */
    public record Target(String name, int offset, int start, int length) {

        /**
         * Checks the numbers.
         *
         * @param name name of the data line or receiver
         * @param offset position of the first byte at the target
         * @param start index of the first byte in the wire bytes
         * @param length number of bytes
         * @throws IllegalArgumentException if one of them is out of range
         */
        public Target {
            Objects.requireNonNull(name, "A target needs a name");
            if (offset < 0 || start < 0 || length < 1) {
                throw new IllegalArgumentException("Target '" + name
                        + "' needs an offset and a start of 0 or more and at" + " least 1 byte, not offset " + offset
                        + ", start " + start + ", " + length + " bytes");
            }
        }
    }

    private final int pixels;
    private final ColorOrder order;
    private final double gamma;
    private final long wireNanos;
    private final String bus;
    private final long keepAliveNanos;
    private final List<Target> targets;

    private StripFormat(
            int pixels,
            ColorOrder order,
            double gamma,
            long wireNanos,
            String bus,
            long keepAliveNanos,
            List<Target> targets) {
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
        this.targets = List.copyOf(targets);
        for (Target target : this.targets) {
            if (target.length() > wireLength() - target.start()) {
                throw new IllegalArgumentException(target + " ends beyond the " + wireLength() + " bytes of a frame");
            }
        }
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
        return new StripFormat(pixels, order, gamma, wireNanos, "", 0, List.of());
    }

    /**
     * Returns a copy on a shared bus.
     *
     * @param newBus name of the bus: strips of one bus are never written at the same time; empty for none
     * @return the copy
     */
    public StripFormat withBus(String newBus) {
        return new StripFormat(pixels, order, gamma, wireNanos, newBus, keepAliveNanos, targets);
    }

    /**
     * Returns a copy with keep-alive.
     *
     * @param nanos time after which an unchanged frame is sent again, in nanoseconds; 0 for never
     * @return the copy
     * @throws IllegalArgumentException if the time is negative
     */
    public StripFormat withKeepAliveNanos(long nanos) {
        return new StripFormat(pixels, order, gamma, wireNanos, bus, nanos, targets);
    }

    /**
     * Returns a copy whose frames go to one target as a whole, from its first byte on.
     *
     * @param name name of the target, as in {@link Target}
     * @return the copy
     */
    public StripFormat withTarget(String name) {
        return withTargets(List.of(new Target(name, 0, 0, wireLength())));
    }

    /**
     * Returns a copy with these targets. When a configuration is changed or removed, what is no longer at a target gets a
     * last dark frame, and everything else keeps its picture. Without targets the whole strip gets that frame each time a
     * key of its driver changes.
     *
     * @param newTargets where the bytes of a frame go, in any order; bytes that go to several receivers are in several
     * @return the copy
     * @throws IllegalArgumentException if one of them ends beyond the bytes of a frame
     */
    public StripFormat withTargets(List<Target> newTargets) {
        return new StripFormat(pixels, order, gamma, wireNanos, bus, keepAliveNanos, newTargets);
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

    /** {@return where the bytes of a frame go; empty if the driver does not tell} */
    public List<Target> targets() {
        return targets;
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
                && keepAliveNanos == that.keepAliveNanos
                && targets.equals(that.targets);
    }

    @Override
    public int hashCode() {
        return Objects.hash(pixels, order, gamma, wireNanos, bus, keepAliveNanos, targets);
    }

    @Override
    public String toString() {
        return "StripFormat[pixels=" + pixels + ", order=" + order + ", gamma=" + gamma + ", wireNanos=" + wireNanos
                + ", bus=" + bus + ", keepAliveNanos=" + keepAliveNanos + ", targets=" + targets + "]";
    }
}

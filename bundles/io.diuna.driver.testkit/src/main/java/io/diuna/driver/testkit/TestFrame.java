// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.testkit;

import io.diuna.api.strip.StripFormat;
import io.diuna.api.strip.StripFrame;
import java.util.Arrays;
import java.util.Random;

/** Frame for tests of drivers. */
public final class TestFrame implements StripFrame {

    private static final long PERIOD_NANOS = 16_666_667;

    private final long number;
    private final byte[] wire;

    /**
     * @param number frame number; its instant is {@code number / 60} s
     * @param wire the bytes for the wire, not copied
     */
    public TestFrame(long number, byte[] wire) {
        this.number = number;
        this.wire = wire;
    }

    /** Returns a frame with all channels at one value, 0 to 255. */
    public static TestFrame of(long number, StripFormat format, int value) {
        byte[] wire = new byte[format.wireLength()];
        Arrays.fill(wire, (byte) value);
        return new TestFrame(number, wire);
    }

    /** Returns a frame with random channels. */
    public static TestFrame random(long number, StripFormat format, Random random) {
        byte[] wire = new byte[format.wireLength()];
        random.nextBytes(wire);
        return new TestFrame(number, wire);
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public long nanos() {
        return number * PERIOD_NANOS;
    }

    @Override
    public byte[] wire() {
        return wire;
    }
}

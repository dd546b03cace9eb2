// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.diuna.api.strip.PhysicalStrip;
import io.diuna.api.strip.StripFormat;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What every driver promises, as tests: extend it, say how a strip is made and what arrived at its hardware, real or
 * faked, and the tests run. A driver whose hardware can fail extends {@link FallibleDriverContract}.
 */
public abstract class DriverContract {

    private static final int FRAMES = 100;
    private static final int REOPENINGS = 20;

    /** For subclasses. */
    protected DriverContract() {}

    /** A new instance on working hardware, each time of the same configuration. */
    protected abstract PhysicalStrip strip();

    /**
     * The newest frame that arrived at the hardware, decoded back to what {@link TestFrame#wire} had: pixel by pixel in the
     * strip's colour order. May wait a little for a frame that is on its way.
     */
    protected abstract byte[] arrived();

    @Test
    void itsFormatIsTheSameEachTimeAndEachInstance() {
        StripFormat format = formatOf(strip());
        assertEquals(format, formatOf(strip()));
        assertEquals(format.pixels() * format.order().channels(), format.wireLength());
    }

    @Test
    void aStripThatNeverShowedAnythingIsClosed() {
        strip().close();
    }

    @Test
    void theFirstFrameArrives() {
        try (PhysicalStrip strip = strip()) {
            TestFrame frame = TestFrame.random(1, strip.format(), new Random(1));
            strip.show(frame);
            assertArrayEquals(frame.wire(), arrived());
        }
    }

    @Test
    void everyValueOfEveryChannelArrives() {
        try (PhysicalStrip strip = strip()) {
            for (int value = 0; value < 256; value++) {
                TestFrame frame = TestFrame.of(value + 1, strip.format(), value);
                strip.show(frame);
                assertArrayEquals(frame.wire(), arrived(), "all channels at " + value);
            }
        }
    }

    @Test
    void framesThatLeaveNumbersOutArriveAsWell() {
        try (PhysicalStrip strip = strip()) {
            Random random = new Random(2);
            long number = 0;
            for (int i = 0; i < FRAMES; i++) {
                number += 1 + random.nextInt(1000);
                TestFrame frame = TestFrame.random(number, strip.format(), random);
                strip.show(frame);
                assertArrayEquals(frame.wire(), arrived(), "frame " + number);
            }
        }
    }

    @Test
    void theFrameIsReadAndNeverChanged() {
        try (PhysicalStrip strip = strip()) {
            TestFrame frame = TestFrame.random(1, strip.format(), new Random(3));
            byte[] before = frame.wire().clone();
            strip.show(frame);
            assertArrayEquals(before, frame.wire());
        }
    }

    /** The platform fills the same array again while the frame before is on its way, if the driver let it go. */
    @Test
    void theFrameIsNotKept() {
        try (PhysicalStrip strip = strip()) {
            TestFrame frame = TestFrame.random(1, strip.format(), new Random(4));
            byte[] shown = frame.wire().clone();
            strip.show(frame);
            Arrays.fill(frame.wire(), (byte) 0x55);
            assertArrayEquals(shown, arrived());
        }
    }

    @Test
    void anInstanceAfterAnotherShowsFrames() {
        Random random = new Random(5);
        for (int i = 0; i < REOPENINGS; i++) {
            try (PhysicalStrip strip = strip()) {
                TestFrame frame = TestFrame.random(i + 1, strip.format(), random);
                strip.show(frame);
                assertArrayEquals(frame.wire(), arrived(), "instance " + i);
            }
        }
    }

    @Test
    void nothingIsLeftOpen() {
        reopen();
        long before = OpenFiles.count();
        for (int i = 0; i < REOPENINGS; i++) {
            reopen();
        }
        long after = OpenFiles.countDownTo(before);
        assertTrue(
                after <= before, "open files: " + before + " before, " + after + " after " + REOPENINGS + " instances");
    }

    private void reopen() {
        try (PhysicalStrip strip = strip()) {
            strip.show(TestFrame.of(1, strip.format(), 1));
        }
    }

    private static StripFormat formatOf(PhysicalStrip strip) {
        try (strip) {
            StripFormat format = strip.format();
            assertEquals(format, strip.format());
            return format;
        }
    }
}

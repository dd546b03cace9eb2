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
 * Contract tests of a driver. A subclass creates the strip and returns the frame that its hardware, real or fake, received;
 * the tests are inherited. A driver whose hardware can fail extends {@link FallibleDriverContract}.
 */
public abstract class DriverContract {

    private static final int FRAMES = 100;
    private static final int REOPENINGS = 20;

    /** Constructor for subclasses. */
    protected DriverContract() {}

    /** Returns a new instance on working hardware, always with the same configuration. */
    protected abstract PhysicalStrip strip();

    /**
     * Returns the latest frame that the hardware received, decoded to the bytes of {@link TestFrame#wire}: pixel by pixel in
     * the strip's colour order. May wait for a frame in flight.
     */
    protected abstract byte[] receivedFrame();

    @Test
    void theFormatIsTheSameForEachCallAndInstance() {
        StripFormat format = formatOf(strip());
        assertEquals(format, formatOf(strip()));
        assertEquals(format.pixels() * format.order().channels(), format.wireLength());
    }

    @Test
    void aStripWithoutAFrameCanBeClosed() {
        strip().close();
    }

    @Test
    void theFirstFrameArrives() {
        try (PhysicalStrip strip = strip()) {
            TestFrame frame = TestFrame.random(1, strip.format(), new Random(1));
            strip.show(frame);
            assertArrayEquals(frame.wire(), receivedFrame());
        }
    }

    @Test
    void everyValueOfEveryChannelArrives() {
        try (PhysicalStrip strip = strip()) {
            for (int value = 0; value < 256; value++) {
                TestFrame frame = TestFrame.of(value + 1, strip.format(), value);
                strip.show(frame);
                assertArrayEquals(frame.wire(), receivedFrame(), "all channels at " + value);
            }
        }
    }

    @Test
    void framesWithGapsInTheirNumbersArrive() {
        try (PhysicalStrip strip = strip()) {
            Random random = new Random(2);
            long number = 0;
            for (int i = 0; i < FRAMES; i++) {
                number += 1 + random.nextInt(1000);
                TestFrame frame = TestFrame.random(number, strip.format(), random);
                strip.show(frame);
                assertArrayEquals(frame.wire(), receivedFrame(), "frame " + number);
            }
        }
    }

    @Test
    void theFrameIsNotModified() {
        try (PhysicalStrip strip = strip()) {
            TestFrame frame = TestFrame.random(1, strip.format(), new Random(3));
            byte[] before = frame.wire().clone();
            strip.show(frame);
            assertArrayEquals(before, frame.wire());
        }
    }

    /** The platform reuses the array as soon as {@code show} has returned. */
    @Test
    void theFrameIsNotUsedAfterShow() {
        try (PhysicalStrip strip = strip()) {
            TestFrame frame = TestFrame.random(1, strip.format(), new Random(4));
            byte[] shown = frame.wire().clone();
            strip.show(frame);
            Arrays.fill(frame.wire(), (byte) 0x55);
            assertArrayEquals(shown, receivedFrame());
        }
    }

    @Test
    void successiveInstancesShowFrames() {
        Random random = new Random(5);
        for (int i = 0; i < REOPENINGS; i++) {
            try (PhysicalStrip strip = strip()) {
                TestFrame frame = TestFrame.random(i + 1, strip.format(), random);
                strip.show(frame);
                assertArrayEquals(frame.wire(), receivedFrame(), "instance " + i);
            }
        }
    }

    @Test
    void noFileIsLeftOpen() {
        reopen();
        long leaked = OpenFiles.leakedBy(() -> {
            for (int i = 0; i < REOPENINGS; i++) {
                reopen();
            }
        });
        assertTrue(leaked <= 0, "open files: " + leaked + " more after " + REOPENINGS + " instances");
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

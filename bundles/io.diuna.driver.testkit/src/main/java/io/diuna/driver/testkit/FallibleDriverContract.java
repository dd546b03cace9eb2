// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.diuna.api.strip.HardwareException;
import io.diuna.api.strip.PhysicalStrip;
import io.diuna.api.strip.StripFormat;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Contract tests of a driver whose hardware can be missing or fail. */
public abstract class FallibleDriverContract extends DriverContract {

    private static final int FAILURES = 20;

    /** Constructor for subclasses. */
    protected FallibleDriverContract() {}

    /** Makes the hardware fail, for open strips and new ones. */
    protected abstract void breakHardware();

    /** Makes the hardware work again, for new strips. */
    protected abstract void restoreHardware();

    @AfterEach
    void restore() {
        restoreHardware();
    }

    @Test
    void theFormatNeedsNoHardware() {
        StripFormat format;
        try (PhysicalStrip strip = strip()) {
            format = strip.format();
        }
        breakHardware();
        try (PhysicalStrip strip = strip()) {
            assertTrue(format.equals(strip.format()), "the format does not depend on the hardware");
        }
    }

    @Test
    void missingHardwareIsReported() {
        breakHardware();
        try (PhysicalStrip strip = strip()) {
            assertFails(strip, 1);
        }
    }

    @Test
    void aLaterFailureIsReported() {
        try (PhysicalStrip strip = strip()) {
            strip.show(TestFrame.of(1, strip.format(), 1));
            breakHardware();
            assertFails(strip, 2);
        }
    }

    @Test
    void aNewInstanceRecovers() {
        breakHardware();
        try (PhysicalStrip strip = strip()) {
            assertFails(strip, 1);
        }
        restoreHardware();
        try (PhysicalStrip strip = strip()) {
            TestFrame frame = TestFrame.random(2, strip.format(), new Random(6));
            strip.show(frame);
            assertArrayEquals(frame.wire(), receivedFrame());
        }
    }

    @Test
    void failuresLeaveNoFileOpen() {
        breakHardware();
        fail();
        long leaked = OpenFiles.leakedBy(() -> {
            for (int i = 0; i < FAILURES; i++) {
                fail();
            }
        });
        assertTrue(leaked <= 0, "open files: " + leaked + " more after " + FAILURES + " failures");
    }

    private void fail() {
        try (PhysicalStrip strip = strip()) {
            assertFails(strip, 1);
        }
    }

    private static void assertFails(PhysicalStrip strip, int number) {
        HardwareException e =
                assertThrows(HardwareException.class, () -> strip.show(TestFrame.of(number, strip.format(), number)));
        assertFalse(String.valueOf(e.getMessage()).isBlank(), "the message says what happened and what to do");
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.diuna.api.strip.PhysicalStrip;
import io.diuna.api.strip.StripFrame;
import io.diuna.driver.testkit.ContractTest.GoodStrip;
import io.diuna.driver.testkit.ContractTest.RecordedWire;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The contract tests fail for faulty drivers. */
class BrokenDriversTest {

    @Test
    void detectsADriverThatUsesTheFrameAfterShow() {
        assertDetected(DriverContract::theFrameIsNotUsedAfterShow, wire -> new GoodStrip(wire) {
            @Override
            public void show(StripFrame frame) {
                wire.newest = frame.wire();
            }
        });
    }

    @Test
    void detectsADriverThatModifiesTheFrame() {
        assertDetected(DriverContract::theFrameIsNotModified, wire -> new GoodStrip(wire) {
            @Override
            public void show(StripFrame frame) {
                super.show(frame);
                frame.wire()[0]++;
            }
        });
    }

    @Test
    void detectsADriverThatLosesABit() {
        assertDetected(DriverContract::everyValueOfEveryChannelArrives, wire -> new GoodStrip(wire) {
            @Override
            public void show(StripFrame frame) {
                super.show(frame);
                wire.newest[3] &= 0x7F;
            }
        });
    }

    @Test
    void detectsADriverThatHidesAFailure() {
        assertDetected(
                contract -> ((FallibleDriverContract) contract).missingHardwareIsReported(),
                wire -> new GoodStrip(wire) {
                    @Override
                    public void show(StripFrame frame) {
                        // hides the failure
                    }
                });
    }

    /** One test of the contract. */
    private interface ContractOf {
        void run(DriverContract contract) throws Exception;
    }

    private static void assertDetected(ContractOf test, Function<RecordedWire, PhysicalStrip> driver) {
        RecordedWire wire = new RecordedWire();
        FallibleDriverContract contract = new FallibleDriverContract() {
            @Override
            protected PhysicalStrip strip() {
                return driver.apply(wire);
            }

            @Override
            protected byte[] receivedFrame() {
                return wire.newest;
            }

            @Override
            protected void breakHardware() {
                wire.broken = true;
            }

            @Override
            protected void restoreHardware() {
                wire.broken = false;
            }
        };
        assertThrows(AssertionError.class, () -> test.run(contract));
    }
}

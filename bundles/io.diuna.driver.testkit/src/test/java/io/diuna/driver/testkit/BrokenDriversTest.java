// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.diuna.api.strip.PhysicalStrip;
import io.diuna.api.strip.StripFrame;
import io.diuna.driver.testkit.ContractTest.GoodStrip;
import io.diuna.driver.testkit.ContractTest.RecordedWire;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The contract finds what is wrong: a test that cannot fail would prove nothing. */
class BrokenDriversTest {

    @Test
    void findsADriverThatKeepsTheFrame() {
        refuses(DriverContract::theFrameIsNotKept, wire -> new GoodStrip(wire) {
            @Override
            public void show(StripFrame frame) {
                wire.newest = frame.wire();
            }
        });
    }

    @Test
    void findsADriverThatChangesTheFrame() {
        refuses(DriverContract::theFrameIsReadAndNeverChanged, wire -> new GoodStrip(wire) {
            @Override
            public void show(StripFrame frame) {
                super.show(frame);
                frame.wire()[0]++;
            }
        });
    }

    @Test
    void findsADriverThatLosesABit() {
        refuses(DriverContract::everyValueOfEveryChannelArrives, wire -> new GoodStrip(wire) {
            @Override
            public void show(StripFrame frame) {
                super.show(frame);
                wire.newest[3] &= 0x7F;
            }
        });
    }

    @Test
    void findsADriverThatHidesAFailure() {
        refuses(
                contract -> ((FallibleDriverContract) contract).missingHardwareIsToldInWords(),
                wire -> new GoodStrip(wire) {
                    @Override
                    public void show(StripFrame frame) {
                        // says nothing
                    }
                });
    }

    /** A test of the contract. */
    private interface ContractOf {
        void run(DriverContract contract) throws Exception;
    }

    private static void refuses(ContractOf test, Function<RecordedWire, PhysicalStrip> driver) {
        RecordedWire wire = new RecordedWire();
        FallibleDriverContract contract = new FallibleDriverContract() {
            @Override
            protected PhysicalStrip strip() {
                return driver.apply(wire);
            }

            @Override
            protected byte[] arrived() {
                return wire.newest;
            }

            @Override
            protected void breakHardware() {
                wire.broken = true;
            }

            @Override
            protected void mendHardware() {
                wire.broken = false;
            }
        };
        assertThrows(AssertionError.class, () -> test.run(contract));
    }
}

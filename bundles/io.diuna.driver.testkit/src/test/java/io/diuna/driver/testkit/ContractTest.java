// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.testkit;

import io.diuna.api.strip.ColorOrder;
import io.diuna.api.strip.HardwareException;
import io.diuna.api.strip.PhysicalStrip;
import io.diuna.api.strip.StripFormat;
import io.diuna.api.strip.StripFrame;

/** The contract tests pass for a correct driver; {@link BrokenDriversTest} has faulty ones. */
class ContractTest extends FallibleDriverContract {

    private final RecordedWire wire = new RecordedWire();

    @Override
    protected PhysicalStrip strip() {
        return new GoodStrip(wire);
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

    /** Fake hardware that stores the latest frame. */
    static final class RecordedWire {
        byte[] newest = new byte[0];
        boolean broken;
    }

    /** Correct driver. */
    static class GoodStrip implements PhysicalStrip {

        final RecordedWire wire;

        GoodStrip(RecordedWire wire) {
            this.wire = wire;
        }

        @Override
        public StripFormat format() {
            return StripFormat.of(7, ColorOrder.GRBW, 2.2, 0);
        }

        @Override
        public void show(StripFrame frame) {
            if (wire.broken) {
                throw new HardwareException("The wire is broken; repair it");
            }
            wire.newest = frame.wire().clone();
        }

        @Override
        public void close() {
            // no hardware to close
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.spi;

import io.diuna.api.strip.PhysicalStrip;
import io.diuna.driver.testkit.FallibleDriverContract;
import java.util.List;
import java.util.Map;

/** Driver contract tests for one configuration on one wire. */
abstract class SpiContract extends FallibleDriverContract {

    private final SpiWire wire;
    private final Map<String, Object> settings;

    SpiContract(SpiWire wire, Map<String, Object> settings) {
        this.wire = wire;
        this.settings = settings;
    }

    @Override
    protected PhysicalStrip strip() {
        wire.sent();
        return wire.strip(settings);
    }

    @Override
    protected byte[] receivedFrame() {
        SpiSettings good = SpiSettings.of(SpiConfigs.of(settings));
        List<Message> sent = wire.sent();
        return good.chip().clocked()
                ? Receiver.clocked(sent, good.pixels(), good.brightness())
                : Receiver.pulses(sent.get(sent.size() - 1));
    }

    @Override
    protected void breakHardware() {
        wire.breakDown(true);
    }

    @Override
    protected void restoreHardware() {
        wire.breakDown(false);
    }
}

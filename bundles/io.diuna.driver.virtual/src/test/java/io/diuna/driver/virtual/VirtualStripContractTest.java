// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.virtual;

import io.diuna.api.strip.PhysicalStrip;
import io.diuna.driver.testkit.DriverContract;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

class VirtualStripContractTest extends DriverContract {

    private @Nullable VirtualStrip newest;

    @Override
    protected PhysicalStrip strip() {
        VirtualStrip strip = VirtualStripTest.strip(Map.of("pixels", 30, "order", "GRBW", "history", 1));
        newest = strip;
        return strip;
    }

    @Override
    protected byte[] receivedFrame() {
        List<RecordedFrame> recorded = Objects.requireNonNull(newest).recorded();
        return recorded.get(recorded.size() - 1).wire();
    }
}

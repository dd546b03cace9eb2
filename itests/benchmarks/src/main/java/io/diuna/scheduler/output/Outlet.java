// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import io.diuna.api.strip.StripFormat;
import io.diuna.scheduler.light.OutputStage;
import io.diuna.scheduler.mix.Canvas;

/** Work of a bus thread between canvas and driver, for benchmarks without one. */
public final class Outlet {

    private final OutputStage stage;
    private final OutgoingFrame frame;

    public Outlet(StripFormat format) {
        stage = new OutputStage(format);
        frame = new OutgoingFrame(format.wireLength());
    }

    /** Takes and encodes the newest picture. Returns the wire bytes, an array that is reused. */
    public byte[] take(Canvas canvas) {
        canvas.refresh();
        stage.encode(canvas.pixels(), canvas.levels(), frame.wire(), 0, 0);
        frame.stamp(canvas.number(), canvas.nanos());
        return frame.wire();
    }
}

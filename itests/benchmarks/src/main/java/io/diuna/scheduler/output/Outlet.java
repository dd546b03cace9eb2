// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import io.diuna.api.strip.StripFormat;
import io.diuna.scheduler.light.OutputStage;
import io.diuna.scheduler.mix.Canvas;

/** What a strip's thread does between a canvas and its driver, for benchmarks that have no such thread. */
public final class Outlet {

    private final PreviewBuffer picture;
    private final OutputStage stage;
    private final OutgoingFrame frame;

    public Outlet(StripFormat format) {
        picture = new PreviewBuffer(format.pixels());
        stage = new OutputStage(format);
        frame = new OutgoingFrame(format.wireLength());
    }

    /** Takes the newest picture; returns the wire image, which is used again for the next. */
    public byte[] take(Canvas canvas) {
        canvas.refresh();
        int[] pixels = canvas.pixels();
        stage.encode(pixels, frame.wire());
        picture.write(pixels, canvas.number());
        frame.stamp(canvas.number(), canvas.nanos());
        return frame.wire();
    }
}

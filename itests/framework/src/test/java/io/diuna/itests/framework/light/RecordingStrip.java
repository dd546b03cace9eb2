// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.light;

import io.diuna.api.strip.ColorOrder;
import io.diuna.api.strip.PhysicalStrip;
import io.diuna.api.strip.StripFormat;
import io.diuna.api.strip.StripFrame;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** A strip that takes no time, bends no colour and remembers every frame. */
public final class RecordingStrip implements PhysicalStrip {

    private final StripFormat format;
    private final Recording recording = new Recording();

    private RecordingStrip(int pixels) {
        format = StripFormat.of(pixels, ColorOrder.RGB, 1.0, 0);
    }

    /** Makes a strip and offers it to the scheduler. */
    public static RecordingStrip register(BundleContext context, String id, int pixels) {
        RecordingStrip strip = new RecordingStrip(pixels);
        context.registerService(PhysicalStrip.class, strip, FrameworkUtil.asDictionary(Map.of(PhysicalStrip.ID, id)));
        return strip;
    }

    public Recording recording() {
        return recording;
    }

    @Override
    public StripFormat format() {
        return format;
    }

    @Override
    public void show(StripFrame frame) {
        recording.add(frame.number(), frame.nanos(), frame.wire());
    }

    @Override
    public void close() {
        // Nothing is open, and what was recorded stays.
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.light;

import io.diuna.api.strip.ColorOrder;
import io.diuna.api.strip.StripFormat;
import io.diuna.scheduler.base.LevelPlane;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Output stage with its wire bytes, frame by frame at 60 fps. */
final class WireImage {

    static final long PERIOD = 16_666_667;

    final StripFormat format;
    final BrightnessCap brightnessCap = new BrightnessCap();
    final OutputStage stage;
    final byte[] bytes;
    private long now;

    WireImage(int pixels, ColorOrder order, double gamma, Map<String, ?> settings) {
        format = StripFormat.of(pixels, order, gamma, 0);
        stage = new OutputStage(format, OutputSettingsReader.read(settings), brightnessCap);
        bytes = new byte[format.wireLength()];
    }

    /** Settings without dithering. */
    static Map<String, Object> still(Object... keysAndValues) {
        Map<String, Object> settings = new HashMap<>(of(keysAndValues));
        settings.put("dither", false);
        return settings;
    }

    static Map<String, Object> of(Object... keysAndValues) {
        Map<String, Object> settings = new TreeMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            settings.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return settings;
    }

    /** Encodes the next frame. */
    byte[] next(int... pixels) {
        return next(LevelPlane.NONE, pixels);
    }

    /** Encodes the next frame, dimmed. */
    byte[] next(LevelPlane levels, int... pixels) {
        now += PERIOD;
        stage.encode(pixels, levels, bytes, now, PERIOD);
        return bytes;
    }

    /** A channel of a pixel as it was sent, 0 to 255. */
    int sent(int pixel, int channel) {
        return bytes[pixel * format.order().channels() + channel] & 0xFF;
    }
}

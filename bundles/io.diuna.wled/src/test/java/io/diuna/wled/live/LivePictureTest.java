// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.frame.FrameStatus;
import io.diuna.platform.frame.Metrics;
import io.diuna.platform.frame.StripStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LivePictureTest {

    private final List<StripStatus> strips = new ArrayList<>();
    private final FrameMonitor frames = new FrameMonitor() {
        @Override
        public FrameStatus status() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<StripStatus> strips() {
            return strips;
        }

        @Override
        public Metrics metrics() {
            throw new UnsupportedOperationException();
        }

        @Override
        public long picture(String strip, int[] pixels) {
            Arrays.setAll(pixels, i -> (strip.charAt(0) - 'a') << 16 | (i & 0xFF00) | (i & 0xFF));
            return 1;
        }
    };
    private final LivePicture picture = new LivePicture(frames);

    private void strip(String id, int length) {
        strips.add(new StripStatus(id, null, length, StripStatus.State.OK, null, 0, 0, 0, 0, 0));
    }

    @Test
    void allPixelsOfAllStripsAfterTheHead() {
        strip("b", 2);
        strip("c", 1);
        assertThat(picture.next()).containsExactly('L', 1, 1, 0, 0, 1, 0, 1, 2, 0, 0);
    }

    @Test
    void ofManyPixelsEveryNthOverTheBordersOfStrips() {
        strip("a", 1_001);
        strip("b", 2_000);
        byte[] bytes = picture.next();
        assertThat(bytes).hasSize(2 + 3 * 1_001);
        assertThat(pixel(bytes, 1)).isEqualTo(3);
        assertThat(pixel(bytes, 333)).isEqualTo(999);
        assertThat(pixel(bytes, 334)).as("pixel 1002 is the second of b").isEqualTo(0x010001);
    }

    @Test
    void noStripsAreAnEmptyPicture() {
        assertThat(picture.next()).containsExactly('L', 1);
    }

    private static int pixel(byte[] bytes, int index) {
        int at = 2 + 3 * index;
        return (bytes[at] & 0xFF) << 16 | (bytes[at + 1] & 0xFF) << 8 | (bytes[at + 2] & 0xFF);
    }
}

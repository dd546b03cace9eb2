// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.frames;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PictureBytesTest {

    private static final List<StripLength> STRIPS =
            List.of(new StripLength("main", 5), new StripLength("dark", 1), new StripLength("b", 1));

    @Test
    void aLayoutIsTheJsonOfTheEvent() {
        ByteBuffer message = ByteBuffer.wrap(PictureBytes.layout(STRIPS, new PictureForm(true, 2)));
        assertThat(message.get()).isZero();
        byte[] json = new byte[message.getInt()];
        message.get(json);
        assertThat(message.hasRemaining()).isFalse();
        assertThat(new String(json, StandardCharsets.UTF_8))
                .isEqualTo("{\"strips\":[{\"id\":\"main\",\"length\":5,\"step\":3},"
                        + "{\"id\":\"dark\",\"length\":1},{\"id\":\"b\",\"length\":1}]}");
    }

    @Test
    void aFrameHasThePixelsOfEachStripThatHasAPicture() {
        byte[] message = PictureBytes.frame(
                STRIPS,
                new long[] {41, -1, 0x1_0000_0002L},
                new int[][] {{0xABCDEF, 0, 0, 0x80000000, 0}, {1}, {0xFFFFFF}},
                new PictureForm(true, 2));
        assertThat(message).containsExactly(new int[] {
            1, 0, 0, 0, 20, 0, 0, 0, 1, 0, 0, 0, 2, 1, 0xAB, 0xCD, 0xEF, 128, 128, 128, 0, 1, 255, 255, 255
        });
    }

    @Test
    void fiveThousandPixelsCostThreeBytesEach() {
        int[][] pixels = {new int[5_000]};
        List<StripLength> strips = List.of(new StripLength("wall", 5_000));
        PictureForm all = new PictureForm(true, PictureForm.ALL);
        assertThat(PictureBytes.frame(strips, new long[] {1}, pixels, all)).hasSize(15_014);
        assertThat(PictureBytes.frame(strips, new long[] {1}, pixels, new PictureForm(true, 1_000)))
                .hasSize(3_014);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.frames;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventTextTest {

    private static String text(byte[] event) {
        return new String(event, StandardCharsets.UTF_8);
    }

    @Test
    void writesLayouts() {
        assertThat(text(EventText.layout(
                        List.of(new StripLength("main", 3), new StripLength("a\"\n", 1)), PictureForm.EVENTS)))
                .isEqualTo("event: layout\ndata: {\"strips\":[{\"id\":\"main\",\"length\":3},"
                        + "{\"id\":\"a\\\"\\n\",\"length\":1}]}\n\n");
        assertThat(text(EventText.layout(List.of(), PictureForm.EVENTS)))
                .isEqualTo("event: layout\ndata: {\"strips\":[]}\n\n");
    }

    @Test
    void writesFrames() {
        List<StripLength> strips =
                List.of(new StripLength("main", 3), new StripLength("dark", 1), new StripLength("b", 1));
        byte[] event = EventText.frame(
                strips,
                new long[] {41, -1, 42},
                new int[][] {{0, 0xABCDEF, 0x80000000}, {1}, {0xFFFFFF}},
                PictureForm.EVENTS);
        assertThat(text(event))
                .isEqualTo("event: frame\ndata: {\"number\":42,\"strips\":{\"main\":\"000000abcdef808080\","
                        + "\"b\":\"ffffff\"}}\n\n");
    }

    @Test
    void showsEveryNthPixelOfALongStrip() {
        PictureForm form = new PictureForm(false, 2);
        List<StripLength> strips = List.of(new StripLength("main", 5), new StripLength("b", 2));
        assertThat(text(EventText.layout(strips, form)))
                .contains("{\"id\":\"main\",\"length\":5,\"step\":3},{\"id\":\"b\",\"length\":2}");
        assertThat(text(EventText.frame(strips, new long[] {1, 1}, new int[][] {{1, 2, 3, 4, 5}, {6, 7}}, form)))
                .contains("\"main\":\"000001000004\"", "\"b\":\"000006000007\"");
    }
}

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
                        List.of(new EventText.StripLength("main", 3), new EventText.StripLength("a\"\n", 1)))))
                .isEqualTo("event: layout\ndata: {\"strips\":[{\"id\":\"main\",\"length\":3},"
                        + "{\"id\":\"a\\\"\\n\",\"length\":1}]}\n\n");
        assertThat(text(EventText.layout(List.of()))).isEqualTo("event: layout\ndata: {\"strips\":[]}\n\n");
    }

    @Test
    void writesFrames() {
        List<EventText.StripLength> strips = List.of(
                new EventText.StripLength("main", 3),
                new EventText.StripLength("dark", 1),
                new EventText.StripLength("b", 1));
        byte[] event = EventText.frame(
                strips, new long[] {41, -1, 42}, new int[][] {{0, 0xABCDEF, 0x80000000}, {1}, {0xFFFFFF}});
        assertThat(text(event))
                .isEqualTo("event: frame\ndata: {\"number\":42,\"strips\":{\"main\":\"000000abcdef808080\","
                        + "\"b\":\"ffffff\"}}\n\n");
    }
}

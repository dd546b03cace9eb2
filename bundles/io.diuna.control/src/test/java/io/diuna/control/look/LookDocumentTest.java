// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.look;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.diuna.platform.control.Master;
import io.diuna.platform.zone.ZoneLook;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LookDocumentTest {

    private static final String GOOD = """
            {"version":1,"master":{"on":true,"brightness":80.0},"zones":{"left":{"on":true,"brightness":50.5,"color":"#00ff00","palette":"ocean",\
            "animation":"wave","parameters":{"depth":20.0,"mirror":true,"shape":"round"}},\
            "right":{"on":false,"brightness":0.0,"color":"#000000","palette":"ice","parameters":{}}}}""";

    private static final SavedLooks LOOKS = new SavedLooks(
            new Master(true, 80),
            Map.of(
                    "left",
                    new ZoneLook(
                            true,
                            50.5,
                            0x00FF00,
                            "ocean",
                            "wave",
                            Map.of("depth", 20.0, "mirror", true, "shape", "round")),
                    "right",
                    new ZoneLook(false, 0, 0, "ice", null, Map.of())));

    @Test
    void writesAStableFormat() {
        assertThat(new String(LookDocument.write(LOOKS), UTF_8)).isEqualTo(GOOD);
    }

    @Test
    void parsesItsOwnOutput() {
        assertThat(LookDocument.read(GOOD.getBytes(UTF_8))).isEqualTo(LOOKS);
        assertThat(LookDocument.read(LookDocument.write(SavedLooks.NONE))).isEqualTo(SavedLooks.NONE);
    }

    @Test
    void parsesDocumentsWithoutAMaster() {
        String older = GOOD.replace("\"master\":{\"on\":true,\"brightness\":80.0},", "");
        assertThat(LookDocument.read(older.getBytes(UTF_8))).isEqualTo(LOOKS.with(Master.FULL));
    }

    @Test
    void keepsNumbersExactly() {
        for (double value : new double[] {0.1, 1e-9, 1.0 / 3, 12345678.9}) {
            ZoneLook look = new ZoneLook(true, 1, 0, "ice", "wave", Map.of("depth", value));
            assertThat(LookDocument.read(LookDocument.write(SavedLooks.NONE.with("left", look)))
                            .zones())
                    .containsEntry("left", look);
        }
    }

    @Test
    void rejectsInvalidDocuments() {
        for (String wrong : List.of(
                "",
                "rubbish",
                "[]",
                "{}",
                GOOD.substring(0, GOOD.length() / 2),
                GOOD.replace("\"version\":1", "\"version\":2"),
                GOOD.replace("\"version\":1", "\"version\":\"1\""),
                GOOD.replace("50.5", "1e999"),
                GOOD.replace("50.5", "-1"),
                GOOD.replace("80.0", "101"),
                GOOD.replace("#00ff00", "green"),
                GOOD.replace("\"on\":true", "\"on\":1"),
                GOOD.replace("\"palette\":\"ocean\",", ""),
                GOOD.replace("20.0", "null"),
                GOOD.replace("20.0", "[20.0]"))) {
            assertThatIllegalArgumentException().as(wrong).isThrownBy(() -> LookDocument.read(wrong.getBytes(UTF_8)));
        }
    }
}

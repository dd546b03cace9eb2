// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.look;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.diuna.platform.control.Master;
import io.diuna.platform.schedule.NightLightPlan;
import io.diuna.platform.zone.ZoneLook;
import java.time.Duration;
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
    void parsesThePlaylistThatRuns() {
        SavedLooks running = LOOKS.withPlaylist("party");
        assertThat(new String(LookDocument.write(running), UTF_8)).contains("\"playlist\":\"party\"");
        assertThat(LookDocument.read(LookDocument.write(running))).isEqualTo(running);
    }

    @Test
    void parsesTheNightLightThatRuns() {
        for (NightLightPlan plan :
                List.of(new NightLightPlan(30, 0, true, null), new NightLightPlan(255, 12.5, false, "night"))) {
            SavedLooks night = LOOKS.with(Master.FULL, new NightState(plan, 80, 81.5, Duration.ofMinutes(7)));
            String document = new String(LookDocument.write(night), UTF_8);
            assertThat(LookDocument.read(document.getBytes(UTF_8))).isEqualTo(night);
            for (String wrong : List.of(
                    document.replace("\"minutes\":", "\"minutes\":0."),
                    document.replace("\"off\":true", "\"off\":1").replace("\"off\":false", "\"off\":true"),
                    document.replace("81.5", "101"),
                    document.replace("\"elapsedMs\":420000", "\"elapsedMs\":-1"),
                    document.replace("\"elapsedMs\":420000", "\"elapsedMs\":99999999"),
                    document.replace("\"from\":80.0,", ""),
                    document.replace("\"nightLight\":{", "\"nightLight\":7,\"rest\":{"))) {
                assertThatIllegalArgumentException()
                        .as(wrong)
                        .isThrownBy(() -> LookDocument.read(wrong.getBytes(UTF_8)));
            }
        }
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
    void keepsListsAndSignalsOfParameters() {
        Map<String, Object> parameters =
                Map.of("colors", List.of("#ff0000", "#00ff00"), "speed", Map.of("signal", "audio.bass", "from", 10.0));
        ZoneLook look = new ZoneLook(true, 1, 0, "ice", "wave", parameters);
        assertThat(LookDocument.read(LookDocument.write(SavedLooks.NONE.with("left", look)))
                        .zones())
                .containsEntry("left", look);
    }

    @Test
    void namesADocumentOfANewerDiuna() {
        String newer = GOOD.replace("\"version\":1", "\"version\":2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LookDocument.read(newer.getBytes(UTF_8)))
                .withMessageContaining("version 2 is of a newer Diuna")
                .withMessageContaining("up to version 1");
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
                GOOD.replace("#00ff00", "greenish"),
                GOOD.replace("\"on\":true", "\"on\":1"),
                GOOD.replace("\"palette\":\"ocean\",", ""),
                GOOD.replace("\"version\":1", "\"version\":1,\"playlist\":7"),
                GOOD.replace("20.0", "null"),
                GOOD.replace("20.0", "[null]"),
                GOOD.replace("20.0", "{\"from\":1e999}"))) {
            assertThatIllegalArgumentException().as(wrong).isThrownBy(() -> LookDocument.read(wrong.getBytes(UTF_8)));
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.api.animation.Easing;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.rest.HttpProblem;
import io.diuna.platform.zone.ZoneLook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatchReaderTest {

    private static final ZoneLook LOOK = new ZoneLook(true, 80, 0xFF8800, "sunset", "rainbow", Map.of("speed", 60.0));

    private static ZonePatch read(String json) throws IOException {
        return PatchReader.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static ZoneLook changed(String json) throws IOException {
        return read(json).apply(LOOK);
    }

    @Test
    void changesOnlyNamedFields() throws IOException {
        assertThat(changed("{}")).isEqualTo(LOOK);
        assertThat(changed("{\"on\":false}")).isEqualTo(LOOK.withOn(false));
        assertThat(changed(" {\"brightness\" : 0.5e1}\r\n")).isEqualTo(LOOK.withBrightness(5));
        assertThat(changed("{\"brightness\":100}")).isEqualTo(LOOK.withBrightness(100));
        assertThat(changed("{\"color\":\"#00FF7f\"}")).isEqualTo(LOOK.withColor(0x00FF7F));
        assertThat(changed("{\"palette\":\"forest\"}")).isEqualTo(LOOK.withPalette("forest"));
        assertThat(changed("{\"animation\":\"snake\"}")).isEqualTo(LOOK.withAnimation("snake"));
        assertThat(changed("{\"animation\":null}")).isEqualTo(LOOK.withAnimation(null));
        assertThat(changed("{\"parameters\":{\"a\":1,\"b\":\"x\",\"c\":true}}").parameters())
                .isEqualTo(Map.of("speed", 60.0, "a", 1.0, "b", "x", "c", true));
    }

    @Test
    void readsListsOfColorsAndSignals() throws IOException {
        assertThat(changed("{\"parameters\":{\"a\":[\"red\",[0,255,10]],\"b\":[1,2,3],\"c\":[0,0,0,255]}}")
                        .parameters())
                .containsEntry("a", List.of("red", "[0,255,10]"))
                .containsEntry("b", "[1,2,3]")
                .containsEntry("c", "[0,0,0,255]");
        assertThat(changed("{\"parameters\":{\"speed\":{\"signal\":\"audio.bass\",\"from\":10}}}")
                        .parameters())
                .containsEntry("speed", Map.of("signal", "audio.bass", "from", 10.0));
    }

    @Test
    void appliesParametersAfterTheAnimation() throws IOException {
        assertThat(changed("{\"parameters\":{\"length\":5},\"animation\":\"snake\"}"))
                .isEqualTo(new ZoneLook(true, 80, 0xFF8800, "sunset", "snake", Map.of("length", 5.0)));
    }

    @Test
    void fillsInDefaultsOfTransitions() throws IOException {
        assertThat(read("{}").transition()).isEqualTo(Transition.DEFAULT);
        assertThat(read("{\"transition\":{}}").transition()).isEqualTo(Transition.DEFAULT);
        assertThat(read("{\"transition\":{\"kind\":\"cut\"}}").transition().kind())
                .isEqualTo(Transition.Kind.CUT);
        assertThat(read("{\"transition\":{\"kind\":\"wipe\",\"durationMs\":1500.5,\"easing\":\"quad-in\"}}")
                        .transition())
                .isEqualTo(new Transition(Transition.Kind.WIPE, Duration.ofNanos(1_500_500_000), Easing.QUAD_IN));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"x\":1} | x",
                "{\"On\":true} | On",
                "{\"on\":true,\"id\":\"a\"} | id",
                "{\"on\":1} | on",
                "{\"on\":\"true\"} | on",
                "{\"on\":null} | on",
                "{\"on\":[true]} | on",
                "{\"on\":{}} | on",
                "{\"brightness\":-0.1} | brightness",
                "{\"brightness\":100.1} | brightness",
                "{\"brightness\":1e999} | brightness",
                "{\"brightness\":-1e999} | brightness",
                "{\"brightness\":\"50\"} | brightness",
                "{\"brightness\":true} | brightness",
                "{\"color\":\"reddish\"} | color",
                "{\"color\":\"#ff880\"} | color",
                "{\"color\":\"#ff88001\"} | color",
                "{\"color\":16711680} | color",
                "{\"color\":null} | color",
                "{\"palette\":1} | palette",
                "{\"palette\":null} | palette",
                "{\"animation\":1} | animation",
                "{\"animation\":{}} | animation",
                "{\"parameters\":1} | parameters",
                "{\"parameters\":[]} | parameters",
                "{\"parameters\":null} | parameters",
                "{\"parameters\":{\"speed\":null}} | parameters.speed",
                "{\"parameters\":{\"speed\":[null]}} | parameters.speed",
                "{\"parameters\":{\"speed\":[[1]]}} | parameters.speed",
                "{\"parameters\":{\"speed\":[[[1,2,3]]]}} | parameters.speed",
                "{\"parameters\":{\"speed\":{\"a\":{}}}} | parameters.speed",
                "{\"parameters\":{\"speed\":{\"a\":null}}} | parameters.speed",
                "{\"parameters\":{\"speed\":1e999}} | parameters.speed",
                "{\"transition\":\"fade\"} | transition",
                "{\"transition\":null} | transition",
                "{\"transition\":{\"kind\":\"zap\"}} | transition.kind",
                "{\"transition\":{\"kind\":\"FADE\"}} | transition.kind",
                "{\"transition\":{\"kind\":1}} | transition.kind",
                "{\"transition\":{\"durationMs\":-1}} | transition.durationMs",
                "{\"transition\":{\"durationMs\":600001}} | transition.durationMs",
                "{\"transition\":{\"durationMs\":1e999}} | transition.durationMs",
                "{\"transition\":{\"easing\":\"bounce\"}} | transition.easing",
                "{\"transition\":{\"speed\":1}} | transition.speed",
            })
    void namesTheWrongField(String json, String field) {
        assertThatThrownBy(() -> read(json)).isInstanceOfSatisfying(HttpProblem.class, problem -> {
            assertThat(problem.status()).isEqualTo(422);
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.getMessage()).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "nul",
                "null",
                "1",
                "\"on\"",
                "[]",
                "[{}]",
                "{",
                "{\"on\":true",
                "{\"on\":true,}",
                "{\"on\" true}",
                "{on:true}",
                "{'on':true}",
                "{\"on\":true}}",
                "{\"on\":true}{}",
                "{\"on\":true} x",
                "{\"on\":true}\u0000",
                "{\"brightness\":01}",
                "{\"brightness\":+1}",
                "{\"brightness\":.5}",
                "{\"brightness\":NaN}",
                "{\"brightness\":0x10}",
                "{\"brightness\":1e99999999999999}", // more digits than a BigDecimal takes
                "{\"color\":\"#ff\n0000\"}",
                "{\"color\":\"\\x41\"}",
                "\uFEFF{}",
                "{\"on\":true,\"on\":true}",
                "{\"on\":null,\"on\":true}",
                "{\"parameters\":{\"a\":1,\"a\":1}}",
                "{\"x\":[[[[[[[[[[1]]]]]]]]]]}",
                "{\"x\":{\"x\":{\"x\":{\"x\":{\"x\":{\"x\":{\"x\":{\"x\":{\"x\":1}}}}}}}}}",
            })
    void refusesMalformedBodies(String json) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.status()).isEqualTo(400));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"on\":tru} | Invalid JSON at line 1, column 10",
                "{\"on\":true,\"on\":true} | Duplicate key 'on' is not allowed",
                "{\"on\":true}{} | Invalid JSON at line 1, column",
                "[] | The body must be a JSON object",
                "{\"brightness\":1e99999999999999} | a number is out of range or has too many digits",
                "{\"x\":[[[[[[[[[[1]]]]]]]]]]} | nested deeper than 8 levels",
                "{\"on\":7} | 'on' must be true or false",
                "{\"brightness\":\"x\"} | 'brightness' must be a number from 0 to 100",
                "{\"colour\":1} | Unknown field 'colour'; known fields: animation, brightness",
            })
    void describesTheProblem(String json, String message) {
        assertThatThrownBy(() -> read(json)).hasMessageContaining(message);
    }

    @Test
    void refusesOtherEncodings() {
        byte[] utf16 = "{}".getBytes(StandardCharsets.UTF_16);
        byte[] latin = "{\"palette\":\"\u00e4\"}".getBytes(StandardCharsets.ISO_8859_1);
        for (byte[] body : new byte[][] {utf16, latin}) {
            assertThatThrownBy(() -> PatchReader.read(new ByteArrayInputStream(body)))
                    .isInstanceOfSatisfying(
                            HttpProblem.class,
                            problem -> assertThat(problem.status()).isEqualTo(400));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void refusesDeepNesting(String opening) {
        assertThatThrownBy(() -> read("{\"x\":" + opening.repeat(65_000 / opening.length())))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.status()).isEqualTo(400));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.diuna.api.ConfigurationException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigTextTest {

    @Test
    void readsPlainAndTypedValues() {
        Map<String, Object> read = ConfigText.read("""
                // a comment
                {
                  "pixels": 40, "gamma": 2.2, "dither": true, "order": "GRB", /* another */
                  "port:Integer": 4048, "ranges": ["a:0-9", "b:0-9"], "current": [12, 1.5], "count:int[]": [1, 2],
                  "universes:Collection<Integer>": [7], "text:String": "http://lamp//", ":configurator:ranking": 7
                }
                """);
        assertThat(read)
                .containsEntry("pixels", 40L)
                .containsEntry("gamma", 2.2)
                .containsEntry("dither", true)
                .containsEntry("order", "GRB")
                .containsEntry("port", 4048)
                .containsEntry("text", "http://lamp//")
                .hasSize(10);
        assertThat((String[]) read.get("ranges")).containsExactly("a:0-9", "b:0-9");
        assertThat((Double[]) read.get("current")).containsExactly(12.0, 1.5);
        assertThat((int[]) read.get("count")).containsExactly(1, 2);
    }

    @Test
    void ignoresAByteOrderMark() {
        assertThat(ConfigText.read("\uFEFF{\"a\": 1}")).containsEntry("a", 1L);
    }

    @Test
    void reportsTheLine() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> ConfigText.read("// a comment\n{\n  \"pixels\": forty\n}"))
                .withMessageContaining("line 3");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
                    {"pixels:Integer": 40         | file
                    {"pixels": 40} }              | file
                    {"pixels": 40} {}             | file
                    []                            | file
                    40                            | file
                    ``                            | file
                    {"pixels:Foo": 40}            | pixels:Foo
                    {"pixels:Integer": "x"}       | pixels:Integer
                    {"pixels:Integer": 40.7}      | pixels:Integer
                    {"pixels:Integer": 3000000000}| pixels:Integer
                    {"pixels:int[]": [1, 2.5]}    | pixels:int[]
                    {"pixels": 99999999999999999999} | pixels
                    {"gamma": 1e999}              | gamma
                    {"pixels": null}              | pixels
                    {"pixels": {"a": 1}}          | pixels
                    {"pixels": [1, "a"]}          | pixels
                    {"pixels": [[1]]}             | pixels
                    {"pixels:binary": "a.bin"}    | pixels:binary
                    {"pixels": 1, "pixels": 2}    | pixels
                    {"pixels": 1, "Pixels:int": 2}| Pixels
                    {"": 1}                       | ``
                    """)
    void rejectsInvalidOrLossyValues(String text, String field) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> ConfigText.read(text))
                .satisfies(e -> assertThat(e.field()).isEqualTo(field));
    }
}

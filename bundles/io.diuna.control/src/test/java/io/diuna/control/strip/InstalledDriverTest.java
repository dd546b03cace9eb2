// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.strip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.control.DriverKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InstalledDriverTest {

    private static final InstalledDriver DRIVER = Metatype.driver("some.ddp").withName("ddp");

    private static Map<String, Object> with(String key, Object value) {
        Map<String, Object> values = new HashMap<>(Map.of("host", "192.168.1.20"));
        values.put(key, value);
        return values;
    }

    static Stream<Arguments> validValues() {
        return Stream.of(
                Arguments.of("pixels", 300.0, 300),
                Arguments.of("pixels", 1, 1),
                Arguments.of("pixels", 100_000.0, 100_000),
                Arguments.of("order", "GRB", "GRB"),
                Arguments.of("port", 5568.0, 5568),
                Arguments.of("gamma", 2.2, new double[] {2.2}),
                Arguments.of("gamma", List.of(1.0, 2, 3.5), new double[] {1, 2, 3.5}),
                Arguments.of("gamma", List.of(), new double[0]),
                Arguments.of("current", List.of(1.0, 2.0, 3.0, 4.0, 5.0), new double[] {1, 2, 3, 4, 5}),
                Arguments.of("dither", false, false),
                Arguments.of("universes", List.of(1.0, 2.0), new short[] {1, 2}),
                Arguments.of("since", 9007199254740991.0, 9007199254740991L),
                Arguments.of("secret", "hush", "hush"),
                Arguments.of("mark", "x", 'x'),
                Arguments.of("share", 0.5, 0.5f));
    }

    @ParameterizedTest
    @MethodSource("validValues")
    void convertsValuesToTheTypesOfTheMetatype(String key, Object given, Object written) {
        assertThat(DRIVER.properties(with(key, given)).get(key)).isEqualTo(written);
    }

    static Stream<Arguments> invalidValues() {
        return Stream.of(
                Arguments.of("pixels", "300", "a whole number from 1 to 100000, not '300'"),
                Arguments.of("pixels", 0.0, "a whole number from 1 to 100000, not 0"),
                Arguments.of("pixels", 100_001.0, "not 100001"),
                Arguments.of("pixels", 1e300, "not 1.0E300"),
                Arguments.of("pixels", Double.POSITIVE_INFINITY, "a whole number"),
                Arguments.of("pixels", 1.5, "not 1.5"),
                Arguments.of("pixels", List.of(1.0), "not [1.0]"),
                Arguments.of("pixels", Map.of("count", 5.0), "not an object"),
                Arguments.of("pixels", true, "not true"),
                Arguments.of("order", 5.0, "must be one of RGB, RBG, GRB,"),
                Arguments.of("host", "", "text from 1 to 253 characters, not ''"),
                Arguments.of("host", "x".repeat(254), "text from 1 to 253 characters"),
                Arguments.of("port", 80.0, "one of 4048, 5568, not 80"),
                Arguments.of("gamma", 0.0, "a number from 0.1 to 10, or a list of these, not 0"),
                Arguments.of("gamma", List.of(2.2, "2.2"), "not '2.2'"),
                Arguments.of("gamma", List.of(List.of(2.2)), "not [2.2]"),
                Arguments.of("current", Collections.nCopies(6, 1.0), "or a list of 5 of these at most"),
                Arguments.of("dither", "true", "true or false, not 'true'"),
                Arguments.of("dither", 1.0, "true or false, not 1"),
                Arguments.of("universes", 40_000.0, "a whole number"),
                Arguments.of("since", -1.0, "a whole number from 0 up, not -1"),
                Arguments.of("since", 1e18, "a whole number"),
                Arguments.of("mark", "xy", "one character, not 'xy'"),
                Arguments.of("share", 1e300, "a number"),
                Arguments.of(
                        "huge", 1.0, "Driver 'ddp' has no key 'huge'; available: pixels, order, host, port, gamma"),
                Arguments.of("webconsole.configurationFactory.nameHint", "x", "has no"));
    }

    @ParameterizedTest
    @MethodSource("invalidValues")
    void rejectsOtherValuesAndSaysWhatIsValid(String key, Object given, String message) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> DRIVER.properties(with(key, given)))
                .withMessageContaining(message)
                .withMessageContaining(key)
                .matches(wrong -> wrong.field().equals(key));
    }

    @Test
    void doesNotRepeatASecret() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> DRIVER.properties(with("secret", 1234)))
                .withMessage("'secret' must be text");
    }

    @Test
    void requiresKeysWithoutADefault() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> DRIVER.properties(Map.of("pixels", 5)))
                .withMessage("'host' is missing; it must be text from 1 to 253 characters")
                .matches(wrong -> wrong.field().equals("host"));
    }

    @Test
    void omitsMissingValuesExceptPixels() {
        Dictionary<String, Object> properties = DRIVER.properties(Map.of("host", "lamp"));
        assertThat(Collections.list(properties.keys())).containsExactlyInAnyOrder("host", "pixels");
        assertThat(properties.get("pixels")).isEqualTo(150);
    }

    @Test
    void readsValuesWithoutPasswordsAndForeignKeys() {
        Dictionary<String, Object> properties =
                DRIVER.properties(Map.of("host", "lamp", "secret", "hush", "gamma", List.of(1, 2)));
        properties.put("service.pid", "some.ddp~wall");
        assertThat(DRIVER.values(properties))
                .isEqualTo(Map.of("host", "lamp", "pixels", 150, "gamma", List.of(1.0, 2.0)));
        properties.put("gamma", new ArrayList<>(List.of(3.0)));
        assertThat(DRIVER.values(properties)).containsEntry("gamma", List.of(3.0));
        properties.put("gamma", new String[] {""});
        assertThat(DRIVER.values(properties)).as("as the web console writes it").doesNotContainKey("gamma");
    }

    @Test
    void describesItsKeysForForms() {
        Map<String, DriverKey> keys = new HashMap<>();
        DRIVER.description().keys().forEach(key -> keys.put(key.id(), key));
        assertThat(keys).hasSize(12).doesNotContainKey("huge");
        assertThat(keys.get("pixels"))
                .isEqualTo(new DriverKey(
                        "pixels",
                        "The pixels",
                        "What pixels is.",
                        DriverKey.Type.WHOLE,
                        false,
                        false,
                        150,
                        1.0,
                        100_000.0,
                        List.of()));
        assertThat(keys.get("gamma").list()).isTrue();
        assertThat(keys.get("gamma").initial())
                .as("the empty text is no default")
                .isNull();
        assertThat(keys.get("current").initial()).isEqualTo(List.of(12.0, 1.0));
        assertThat(keys.get("host").required()).isTrue();
        assertThat(keys.get("port").options())
                .extracting(DriverKey.Option::value)
                .containsExactly(4048, 5568);
        assertThat(keys.get("secret").type()).isEqualTo(DriverKey.Type.PASSWORD);
    }

    @Test
    void aListThatIsEmptyByDefaultIsNotRequired() {
        ConfigSchema lists = Metatype.lists("some.lists");
        assertThat(lists.properties(Map.of("ranges", "main:0-9")).get("names")).isNull();
        assertThatThrownBy(() -> lists.properties(Map.of("names", List.of("a"))))
                .hasMessageContaining("'ranges' is missing");
    }
}

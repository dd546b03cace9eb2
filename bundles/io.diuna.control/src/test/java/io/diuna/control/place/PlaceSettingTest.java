// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.health.HealthProblem;
import io.diuna.platform.schedule.Place;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.helpers.NOPLogger;

class PlaceSettingTest {

    private static final Place WARSAW = new Place(52.2297, 21.0122, "Europe/Warsaw");

    private final PlaceSetting setting = new PlaceSetting(NOPLogger.NOP_LOGGER);

    @Test
    void aPlaceIsWrittenAsItIsRead() {
        for (Place place : List.of(WARSAW, new Place(-90.0, -180.0, null), new Place(null, null, "UTC"), Place.NONE)) {
            assertThat(PlaceProperties.read(map(PlaceProperties.write(place)))).isEqualTo(place);
        }
        assertThat(PlaceProperties.read(Map.of("latitude", 52L, "longitude", 21, "service.pid", "x")))
                .isEqualTo(new Place(52.0, 21.0, null));
        assertThat(PlaceProperties.read(Map.of("latitude", "", "longitude", " ", "timeZone", "")))
                .isEqualTo(Place.NONE);
        assertThat(WARSAW.zone()).isEqualTo(ZoneId.of("Europe/Warsaw"));
        assertThat(Place.NONE.zone()).isEqualTo(ZoneId.systemDefault());
    }

    @Test
    void anInvalidConfigurationLeavesThePlaceBeforeAndNamesTheField() {
        setting.configure(map(PlaceProperties.write(WARSAW)));
        wrong("latitude", Map.of("latitude", 90.1, "longitude", 1), "latitude is -90 to 90, not 90.1");
        wrong("latitude", Map.of("latitude", Double.NaN, "longitude", 1), "not NaN");
        wrong("longitude", Map.of("latitude", 1, "longitude", -180.5), "longitude is -180 to 180");
        wrong("longitude", Map.of("latitude", 1), "'longitude' is missing");
        wrong("latitude", Map.of("longitude", 1), "'latitude' is missing");
        wrong("latitude", Map.of("latitude", "north", "longitude", 1), "'latitude' must be a number");
        wrong("timeZone", Map.of("timeZone", "Mars/Base"), "'Mars/Base' is not a time zone");
        wrong("timeZone", Map.of("timeZone", 1), "'timeZone' must be a string");
        setting.configure(Map.of());
        assertThat(setting.place()).isEqualTo(Place.NONE);
        assertThat(setting.problems()).isEmpty();
    }

    private void wrong(String field, Map<String, ?> properties, String words) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> PlaceProperties.read(properties))
                .satisfies(e -> assertThat(e.field()).isEqualTo(field));
        setting.configure(properties);
        assertThat(setting.place()).isEqualTo(WARSAW);
        assertThat(setting.problems())
                .singleElement()
                .extracting(HealthProblem::message)
                .asString()
                .contains(words);
    }

    @SuppressWarnings("JdkObsolete") // as ConfigurationAdmin has it
    private static Map<String, Object> map(Dictionary<String, Object> properties) {
        return Collections.list(properties.keys()).stream().collect(Collectors.toMap(key -> key, properties::get));
    }
}

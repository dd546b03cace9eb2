// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.zone;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.frame.StripStatus;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZoneRange;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneRulesTest {

    private static final List<StripStatus> STRIPS = List.of(
            new StripStatus("main", null, 50, StripStatus.State.OK, null, 0, 0, 0, 0, 0),
            new StripStatus("starting", null, 0, StripStatus.State.BACKOFF, null, 0, 0, 0, 0, 0));

    private static void check(String id, String range) {
        ZoneRules.check(new ZoneLayout(id, "", List.of(ZoneRange.parse(range))), STRIPS, List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"main:0-49", "main:49-49:reversed", "gone:0-999", "starting:0-999"})
    void acceptsRangesWithinTheirStripOrOnUnknownStrips(String range) {
        assertThatCode(() -> check("wall-2", range)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"main:0-50", "main:50-50", "main:49-60:reversed"})
    void rejectsRangesThatExceedTheirStrip(String range) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> check("wall", range))
                .withMessageContaining(range)
                .withMessageContaining("exceeds strip 'main' (50 pixels)")
                .matches(wrong -> wrong.field().equals("ranges"));
    }

    @Test
    void acceptsTheRangesThatAZoneHasThoughItsStripWasShortened() {
        ZoneRange had = ZoneRange.parse("main:0-99");
        ZoneLayout layout = new ZoneLayout("wall", "Wall", List.of(had));
        assertThatCode(() -> ZoneRules.check(layout, STRIPS, List.of(had))).doesNotThrowAnyException();
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> ZoneRules.check(layout, STRIPS, List.of(ZoneRange.parse("main:0-98"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Wall", "a b", "wall~1", "-wall", "a.b", "ä", "*"})
    void rejectsInvalidIds(String id) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> check(id, "main:0-49"))
                .matches(wrong -> wrong.field().equals("id"));
    }

    @Test
    void rejectsIdsThatAreTooLong() {
        assertThatCode(() -> check("a".repeat(64), "main:0-9")).doesNotThrowAnyException();
        assertThatExceptionOfType(ConfigurationException.class).isThrownBy(() -> check("a".repeat(65), "main:0-9"));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.logback;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.LoggingEvent;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldsConverterTest {

    private static String convert(Map<String, String> fields) {
        LoggingEvent event = new LoggingEvent();
        event.setMDCPropertyMap(fields);
        return new FieldsConverter().convert(event);
    }

    @Test
    void fieldsAreInTheirOrder() {
        assertThat(convert(Map.of("strip", "main", "bundle.id", "7", "zone", "left")))
                .isEqualTo(" zone=left strip=main");
        assertThat(convert(Map.of())).isEmpty();
    }

    @Test
    void whatWouldLookLikeAnotherFieldOrLineIsQuoted() {
        assertThat(convert(Map.of("zone", "a b=\"c\"\nERROR"))).isEqualTo(" zone=\"a b=\\\"c\\\" ERROR\"");
    }
}

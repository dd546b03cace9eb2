// SPDX-License-Identifier: Apache-2.0
package io.diuna.logback;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.List;
import java.util.Map;

/** Word {@code %fields} of a pattern: the fields of a line as {@code key=value}, each after a space. */
public final class FieldsConverter extends ClassicConverter {

    /** Fields in their order; the ones that Pax Logging adds are left out. */
    private static final List<String> KEYS =
            List.of("zone", "animation", "plugin", "version", "strip", "frame", "schedule", "playlist", "input");

    @Override
    public String convert(ILoggingEvent event) {
        Map<String, String> fields = event.getMDCPropertyMap();
        StringBuilder text = new StringBuilder();
        for (String key : KEYS) {
            String value = fields.get(key);
            if (value != null) {
                text.append(' ').append(key).append('=').append(quoted(value));
            }
        }
        return text.toString();
    }

    /** Returns a value that a reader can tell from the next field and from the next line. */
    private static String quoted(String value) {
        return value.matches("[^\\s\"=\\p{Cntrl}]+")
                ? value
                : '"'
                        + value.replaceAll("[\\s\\p{Cntrl}]+", " ")
                                .replace("\\", "\\\\")
                                .replace("\"", "\\\"")
                        + '"';
    }
}

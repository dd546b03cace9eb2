// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.setup;

import io.diuna.platform.control.ConfiguredStrip;
import io.diuna.platform.control.StripAdmin;
import io.diuna.platform.frame.StripStatus;
import io.diuna.shell.command.TextTable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Texts of strips. */
final class StripText {

    private StripText() {}

    static String list(List<ConfiguredStrip> strips) {
        TextTable table = new TextTable("STRIP", "DRIVER", "PIXELS", "STATE", "SHOWN", "DROPPED", "RESTARTS", "REASON");
        for (ConfiguredStrip strip : strips) {
            StripStatus status = strip.status();
            table.row(
                    status.id(),
                    strip.driver(),
                    status.length(),
                    status.state(),
                    status.shown(),
                    status.dropped(),
                    status.restarts(),
                    status.reason());
        }
        return table.toString();
    }

    static String one(ConfiguredStrip strip) {
        StripStatus status = strip.status();
        TextTable table = new TextTable()
                .row("id", status.id())
                .row("driver", strip.driver())
                .row("pixels", status.length())
                .row("state", status.state());
        if (status.reason() != null) {
            table.row("reason", status.reason());
        }
        values(strip.values()).forEach(table::row);
        return table.toString();
    }

    private static Map<String, Object> values(Map<String, Object> values) {
        Map<String, Object> texts = new TreeMap<>(values);
        texts.replaceAll((key, value) -> value instanceof List<?> all
                ? all.stream().map(TextTable::cell).collect(Collectors.joining(","))
                : value);
        texts.remove("pixels"); // printed above
        return texts;
    }

    static List<String> ids(StripAdmin admin) {
        return admin.strips().stream().map(strip -> strip.status().id()).toList();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole.section;

import io.diuna.platform.signal.SignalCatalog;
import io.diuna.platform.signal.SignalStatus;
import java.util.List;
import java.util.Locale;

/** Section with a table of the signals. */
public final class SignalSection {

    private SignalSection() {}

    public static void write(Page page, SignalCatalog signals) {
        page.texts(
                "Signals",
                List.of("Signal", "Label", "#Value", "Range", "Live", "Bundle"),
                signals.signals().stream().map(SignalSection::signal).toList());
    }

    private static List<String> signal(SignalStatus signal) {
        return List.of(
                signal.id(),
                signal.label(),
                String.format(Locale.ROOT, "%.3f %s", signal.value(), signal.unit())
                        .strip(),
                String.format(Locale.ROOT, "%s to %s", signal.minimum(), signal.maximum()),
                signal.live() ? "yes" : "no",
                signal.bundle());
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.json;

import io.diuna.platform.control.PluginStatus;
import io.diuna.platform.control.PluginUsage;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes plugins. */
public final class PluginJson {

    private static final double THOUSAND = 1_000;

    private PluginJson() {}

    /** Writes one plugin. */
    public static JsonObject write(PluginStatus plugin) {
        return JsonText.object()
                .add("symbolicName", plugin.symbolicName())
                .add("version", plugin.version())
                .add("state", plugin.state().name())
                .add("reason", JsonText.text(plugin.reason()))
                .add("animations", JsonText.array(plugin.animations(), JsonText::text))
                .add("quarantined", JsonText.array(plugin.quarantined().entrySet(), PluginJson::quarantined))
                .add("file", JsonText.text(plugin.file()))
                .add("builtIn", plugin.builtIn())
                .add("signer", JsonText.text(plugin.signer()))
                .add("usage", usage(plugin.usage()))
                .build();
    }

    private static JsonValue usage(@Nullable PluginUsage usage) {
        return usage == null
                ? JsonValue.NULL
                : JsonText.object()
                        .add("renderCpu", rounded(usage.renderCpu()))
                        .add("callCpu", rounded(usage.callCpu()))
                        .add("threadCpu", rounded(usage.threadCpu()))
                        .add("cpuSeconds", rounded(usage.cpuSeconds()))
                        .add("bytesPerSecond", usage.bytesPerSecond())
                        .add("warnings", JsonText.array(usage.warnings(), JsonText::text))
                        .build();
    }

    private static double rounded(double value) {
        return Math.round(value * THOUSAND) / THOUSAND;
    }

    private static JsonObject quarantined(Map.Entry<String, String> animation) {
        return JsonText.object()
                .add("animation", animation.getKey())
                .add("reason", animation.getValue())
                .build();
    }
}

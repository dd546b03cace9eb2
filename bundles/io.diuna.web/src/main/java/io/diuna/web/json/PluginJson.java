// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.json;

import io.diuna.platform.control.PluginStatus;
import jakarta.json.JsonObject;
import java.util.Map;

/** Writes plugins. */
public final class PluginJson {

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
                .build();
    }

    private static JsonObject quarantined(Map.Entry<String, String> animation) {
        return JsonText.object()
                .add("animation", animation.getKey())
                .add("reason", animation.getValue())
                .build();
    }
}

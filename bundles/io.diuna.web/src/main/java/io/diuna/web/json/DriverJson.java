// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.json;

import io.diuna.platform.control.DriverDescription;
import io.diuna.platform.control.DriverKey;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;

/** Writes drivers, with everything that a user interface needs to show a form for a strip. */
public final class DriverJson {

    private DriverJson() {}

    /** Writes one driver. */
    public static JsonObject write(DriverDescription driver) {
        return JsonText.object()
                .add("name", driver.name())
                .add("pid", driver.pid())
                .add("label", driver.label())
                .add("description", driver.description())
                .add("searchable", driver.searchable())
                .add("keys", JsonText.array(driver.keys(), DriverJson::key))
                .add("bundle", driver.bundle())
                .add("version", driver.version())
                .build();
    }

    private static JsonObject key(DriverKey key) {
        JsonObjectBuilder json = JsonText.object()
                .add("id", key.id())
                .add("label", key.label())
                .add("description", key.description())
                .add("type", key.type().name().toLowerCase(Locale.ROOT))
                .add("list", key.list())
                .add("required", key.required());
        if (key.initial() != null && key.type() != DriverKey.Type.PASSWORD) {
            json.add("default", JsonText.value(key.initial()));
        }
        if (key.minimum() != null) {
            json.add("minimum", JsonText.number(key.minimum()));
        }
        if (key.maximum() != null) {
            json.add("maximum", JsonText.number(key.maximum()));
        }
        if (!key.options().isEmpty()) {
            json.add("options", JsonText.array(key.options(), DriverJson::option));
        }
        return json.build();
    }

    private static JsonObject option(DriverKey.Option option) {
        return JsonText.object()
                .add("id", JsonText.value(option.value()))
                .add("label", option.label())
                .build();
    }
}

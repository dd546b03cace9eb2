// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.json;

import io.diuna.api.ConfigurationException;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.TriggerParameter;
import io.diuna.api.color.Rgb;
import io.diuna.platform.control.AnimationDescription;
import io.diuna.platform.control.ZoneStatus;
import io.diuna.platform.signal.SignalBinding;
import io.diuna.platform.zone.ZoneLook;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes zones. */
public final class ZoneJson {

    private ZoneJson() {}

    /**
     * Writes one zone.
     *
     * @param animation description of its animation if the plugin is installed: parameters without a saved value then have
     *     their defaults
     */
    public static JsonObject write(ZoneStatus zone, Optional<AnimationDescription> animation) {
        ZoneLook look = zone.look();
        return LayoutJson.write(zone.playback().layout())
                .add("on", look.on())
                .add("brightness", JsonText.number(look.brightness()))
                .add("color", Rgb.format(look.color()))
                .add("palette", look.palette())
                .add("animation", JsonText.text(look.animation()))
                .add("parameters", parameters(look, animation))
                .add(
                        "playing",
                        JsonText.object()
                                .add("state", zone.playback().state().name())
                                .add("reason", JsonText.text(zone.playback().reason()))
                                .add(
                                        "waitingFor",
                                        JsonText.array(zone.playback().waitingFor(), JsonText::text)))
                .build();
    }

    /** Adds whether a change is on the disk. */
    public static JsonObject withSaved(JsonObject zone, boolean saved) {
        return JsonText.object(zone).add("saved", saved).build();
    }

    /** Adds the ids of the zones that share pixels with this one. */
    public static JsonObject withOverlaps(JsonObject zone, List<String> zones) {
        return JsonText.object(zone)
                .add("overlaps", JsonText.array(zones, JsonText::text))
                .build();
    }

    private static JsonObject parameters(ZoneLook look, Optional<AnimationDescription> animation) {
        Map<String, Object> saved = look.parameters();
        JsonObjectBuilder json = JsonText.object();
        if (animation.isPresent()) {
            for (Parameter<?> parameter : animation.get().parameters()) {
                if (parameter instanceof TriggerParameter) {
                    continue; // it has no value
                }
                json.add(parameter.id(), JsonText.value(value(parameter, saved.get(parameter.id()))));
            }
        } else {
            new TreeMap<>(saved).forEach((id, value) -> json.add(id, JsonText.value(value)));
        }
        return json.build();
    }

    /** Returns the effective value: the saved one if this version of the plugin accepts it, else the default. */
    private static <T> Object value(Parameter<T> parameter, @Nullable Object saved) {
        if (saved != null) {
            try {
                return SignalBinding.canonical(parameter, saved);
            } catch (ConfigurationException e) {
                // The value was saved for another version of the plugin.
            }
        }
        return parameter.write(parameter.defaultValue());
    }
}

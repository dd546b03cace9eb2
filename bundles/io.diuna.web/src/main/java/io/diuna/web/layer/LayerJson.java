// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.layer;

import io.diuna.api.color.Rgb;
import io.diuna.api.layer.Blend;
import io.diuna.api.layer.FramePriority;
import io.diuna.platform.layer.Layer;
import io.diuna.platform.layer.LayerStatus;
import io.diuna.platform.rest.HttpProblem;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.web.json.JsonBody;
import io.diuna.web.json.JsonFields;
import io.diuna.web.json.JsonText;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Conversion of layers. */
public final class LayerJson {

    private static final Set<String> PUT = Set.of(
            "id",
            "zones",
            "group",
            "color",
            "colors",
            "start",
            "priority",
            "blend",
            "durationMs",
            "pulses",
            "remainingMs");

    private LayerJson() {}

    /** Writes a layer. */
    public static JsonObject write(LayerStatus status) {
        Layer layer = status.layer();
        return JsonText.object()
                .add("id", layer.id())
                .add("zones", JsonText.array(layer.zones(), JsonText::text))
                .add("colors", JsonText.array(layer.colors(), color -> JsonText.text(Rgb.format(color))))
                .add("start", layer.start())
                .add("priority", Layer.id(layer.priority()))
                .add("blend", Layer.id(layer.blend()))
                .add("durationMs", layer.duration().toMillis())
                .add("pulses", layer.pulses())
                .add("remainingMs", status.remaining().toMillis())
                .build();
    }

    /**
     * Reads a layer.
     *
     * @param zones returns the zones that are named by ids, or by a group; both are empty for all zones
     * @throws HttpProblem 400 if it is not a JSON object, 422 if a field cannot be used
     */
    public static Layer read(
            String id, InputStream body, BiFunction<List<String>, @Nullable String, List<String>> zones)
            throws IOException {
        JsonFields fields = new JsonFields("", JsonBody.read(body), PUT);
        fields.requireId("layer", id);
        if (fields.has("zones") && fields.has("group")) {
            throw HttpProblem.invalid("group", "'zones' and 'group' name the zones to cover: send one of both");
        }
        if (fields.has("color") == fields.has("colors")) {
            throw HttpProblem.invalid("color", "Send either 'color' for all pixels, or 'colors', one for each pixel");
        }
        List<String> named = fields.texts("zones");
        if (fields.has("zones") && named.isEmpty()) {
            throw HttpProblem.invalid("zones", "'zones' is empty; leave it out to cover all zones");
        }
        return new Layer(
                id,
                zones.apply(named, fields.text("group").orElse(null)),
                fields.color("color").map(List::of).orElseGet(() -> fields.elements("colors", JsonFields::colorAt)),
                fields.whole("start", 0, ZoneLayout.MAX_PIXELS).orElse(0),
                fields.parsed("priority", Layer::priority).orElse(FramePriority.PULSE),
                fields.parsed("blend", Layer::blend).orElse(Blend.NORMAL),
                Duration.ofMillis(fields.requiredWhole("durationMs", 1, (int) Layer.MAX_DURATION.toMillis())),
                fields.whole("pulses", 0, Layer.MAX_PULSES).orElse(0));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.light;

import io.diuna.api.ConfigurationException;
import io.diuna.api.color.Rgb;
import io.diuna.api.layer.Blend;
import io.diuna.api.layer.FramePriority;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.layer.Layer;
import io.diuna.platform.layer.LayerAdmin;
import io.diuna.shell.command.AdminCommand;
import io.diuna.shell.command.CommandInfo;
import io.diuna.shell.command.KeyValues;
import io.diuna.shell.command.Words;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code layer}: shows and removes layers. */
@Component(service = AdminCommand.class)
@CommandInfo(
        function = "layer",
        usage = "show|delete ID [key=value ...]",
        summary = "Shows a colour over zones for a time, such as a notification, or removes it",
        details = {
            "show ID color=#rrggbb seconds=N [zones=A,B] [pulses=0..1000]",
            "show: [blend=normal|add|screen|multiply|lighten|darken] [priority=pulse|realtime|...]"
        })
public final class LayerCommand implements AdminCommand {

    private static final List<String> ACTIONS = List.of("show", "delete");
    private static final Set<String> KEYS = Set.of("color", "seconds", "zones", "pulses", "blend", "priority");
    private static final double MILLIS = 1_000;

    private final LightControl control;
    private final LayerAdmin layers;

    @Activate
    public LayerCommand(@Reference LightControl control, @Reference LayerAdmin layers) {
        this.control = control;
        this.layers = layers;
    }

    @Override
    public String run(List<String> words) {
        String action = Words.first(words, "ACTION");
        List<String> rest = Words.withoutFirst(words);
        return switch (action) {
            case "show" -> show(Words.first(rest, "ID"), KeyValues.of(Words.withoutFirst(rest)));
            case "delete" -> delete(Words.only(rest, "ID"));
            default -> throw Words.unknownAction(action, String.join(", ", ACTIONS));
        };
    }

    @Override
    public List<String> candidates(List<String> before) {
        return switch (before.size()) {
            case 0 -> ACTIONS;
            case 1 ->
                layers.layers().stream().map(status -> status.layer().id()).toList();
            default -> KEYS.stream().sorted().map(key -> key + "=").toList();
        };
    }

    private String show(String id, KeyValues keys) {
        keys.checkKnown(KEYS);
        double seconds = keys.number("seconds", 0, (double) Layer.MAX_DURATION.toSeconds())
                .orElseThrow(() -> missing("seconds"));
        layers.put(new Layer(
                id,
                keys.has("zones") ? keys.texts("zones") : LookCandidates.zones(control),
                List.of(keys.parsed("color", Rgb::parse).orElseThrow(() -> missing("color"))),
                0,
                keys.parsed("priority", Layer::priority).orElse(FramePriority.PULSE),
                keys.parsed("blend", Layer::blend).orElse(Blend.NORMAL),
                Duration.ofMillis(Math.round(seconds * MILLIS)),
                keys.whole("pulses", 0, Layer.MAX_PULSES).orElse(0)));
        return "Shows layer '" + id + "'\n";
    }

    private static ConfigurationException missing(String key) {
        return new ConfigurationException(key, "'" + key + "' is missing");
    }

    private String delete(String id) {
        Words.found(layers.remove(id), "layer", id);
        return "Removed layer '" + id + "'\n";
    }
}

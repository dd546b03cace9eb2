// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.light;

import io.diuna.platform.layer.Layer;
import io.diuna.platform.layer.LayerAdmin;
import io.diuna.platform.layer.LayerStatus;
import io.diuna.shell.command.AdminCommand;
import io.diuna.shell.command.CommandInfo;
import io.diuna.shell.command.TextTable;
import io.diuna.shell.command.Words;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code layers}: lists the layers that are shown. */
@Component(service = AdminCommand.class)
@CommandInfo(function = "layers", summary = "Lists the layers over the zones, such as notifications")
public final class LayersCommand implements AdminCommand {

    private final LayerAdmin layers;

    @Activate
    public LayersCommand(@Reference LayerAdmin layers) {
        this.layers = layers;
    }

    @Override
    public String run(List<String> words) {
        Words.none(words);
        TextTable table = new TextTable("LAYER", "ZONES", "PRIORITY", "BLEND", "PULSES", "SECONDS LEFT");
        for (LayerStatus status : layers.layers()) {
            Layer layer = status.layer();
            table.row(
                    layer.id(),
                    String.join(", ", layer.zones()),
                    Layer.id(layer.priority()),
                    Layer.id(layer.blend()),
                    layer.pulses(),
                    status.remaining().toSeconds());
        }
        return table.toString();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole.section;

import io.diuna.platform.layer.LayerAdmin;
import io.diuna.platform.layer.LayerStatus;
import java.util.List;
import java.util.Map;

/** Section with a table of the layers over the zones. */
public final class LayerSection {

    private LayerSection() {}

    public static void write(Page page, LayerAdmin layers) {
        page.table(
                "Layers",
                List.of("Layer", "Zones", "#Ends in", "Action"),
                layers.layers().stream().map(LayerSection::layer).toList());
    }

    private static List<Cell> layer(LayerStatus status) {
        return List.of(
                Cell.text(status.layer().id()),
                Cell.text(String.join(", ", status.layer().zones())),
                Cell.text(status.remaining().toSeconds() + " s"),
                Cell.button("Remove", Map.of("layer", status.layer().id())));
    }
}

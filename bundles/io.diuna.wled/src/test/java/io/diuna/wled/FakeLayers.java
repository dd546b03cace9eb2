// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled;

import io.diuna.platform.layer.Layer;
import io.diuna.platform.layer.LayerAdmin;
import io.diuna.platform.layer.LayerStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Layers in memory. */
final class FakeLayers implements LayerAdmin {

    final Map<String, Layer> byId = new LinkedHashMap<>();

    @Override
    public List<LayerStatus> layers() {
        return byId.values().stream()
                .map(layer -> new LayerStatus(layer, layer.duration()))
                .toList();
    }

    @Override
    public boolean put(Layer layer) {
        return byId.put(layer.id(), layer) == null;
    }

    @Override
    public boolean remove(String id) {
        return byId.remove(id) != null;
    }
}

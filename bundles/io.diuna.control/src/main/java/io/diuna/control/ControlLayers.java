// SPDX-License-Identifier: Apache-2.0
package io.diuna.control;

import io.diuna.api.layer.FrameSink;
import io.diuna.control.layer.TimedLayers;
import io.diuna.platform.layer.Layer;
import io.diuna.platform.layer.LayerAdmin;
import io.diuna.platform.layer.LayerStatus;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** DS shell of the {@link TimedLayers}. */
@Component
public final class ControlLayers implements LayerAdmin {

    private final SerialLightControl control;
    private final TimedLayers layers;

    @Activate
    public ControlLayers(@Reference SerialLightControl control, @Reference FrameSink sink) {
        this.control = control;
        layers = new TimedLayers(sink, zone -> control.looks().zone(zone).isPresent(), System::nanoTime);
        control.add(layers);
    }

    @Deactivate
    void close() {
        control.remove(layers);
        layers.close();
    }

    @Override
    public List<LayerStatus> layers() {
        return layers.layers();
    }

    @Override
    public boolean put(Layer layer) {
        return control.call(() -> layers.put(layer));
    }

    @Override
    public boolean remove(String id) {
        return control.call(() -> layers.remove(id));
    }
}

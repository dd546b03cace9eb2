// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled;

import io.diuna.platform.event.StateEvent;
import io.diuna.platform.event.StateListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Event listener that ends the colours of single LEDs when somebody chooses another look for their zone, or switches the light off. */
@Component(property = {StateListener.KINDS + "=LOOK", StateListener.KINDS + "=MASTER"})
public final class PixelLayerListener implements StateListener {

    private final WledDevice device;

    @Activate
    public PixelLayerListener(@Reference WledDevice device) {
        this.device = device;
    }

    @Override
    public void stateChanged(StateEvent event) {
        device.pixels().releaseChanged();
    }

    @Override
    public void eventsMissed(long count) {
        device.pixels().releaseChanged();
    }
}

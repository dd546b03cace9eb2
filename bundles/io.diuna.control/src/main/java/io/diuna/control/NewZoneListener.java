// SPDX-License-Identifier: Apache-2.0
package io.diuna.control;

import io.diuna.platform.event.StateEvent;
import io.diuna.platform.event.StateListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Event listener that requests the looks of new zones from the light control after each zone event. */
@Component(property = StateListener.KINDS + "=ZONE")
public final class NewZoneListener implements StateListener {

    private final SerialLightControl control;

    @Activate
    public NewZoneListener(@Reference SerialLightControl control) {
        this.control = control;
        control.zonesChanged(); // zones added before this listener
    }

    @Override
    public void stateChanged(StateEvent event) {
        control.zonesChanged();
    }

    @Override
    public void eventsMissed(long count) {
        control.zonesChanged();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.control;

import io.diuna.platform.event.StateEvent;
import io.diuna.platform.event.StateListener;
import org.osgi.service.cm.ConfigurationEvent;
import org.osgi.service.cm.ConfigurationListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** DS shell of the {@link StateCondition}: state events and configuration events signal it. */
@Component(service = {StateListener.class, ConfigurationListener.class, StateConditionComponent.class})
public final class StateConditionComponent implements StateListener, ConfigurationListener {

    private final StateCondition condition = new StateCondition();

    @Activate
    public StateConditionComponent() {}

    StateCondition condition() {
        return condition;
    }

    @Override
    public void stateChanged(StateEvent event) {
        condition.signalAll();
    }

    @Override
    public void eventsMissed(long count) {
        condition.signalAll();
    }

    @Override
    public void configurationEvent(ConfigurationEvent event) {
        condition.signalAll();
    }
}

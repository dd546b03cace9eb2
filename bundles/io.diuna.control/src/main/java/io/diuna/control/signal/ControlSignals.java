// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.signal;

import io.diuna.api.signal.Signal;
import io.diuna.api.signal.SignalSource;
import io.diuna.control.SerialLightControl;
import io.diuna.platform.schedule.PlaceAdmin;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Shell of the {@link DaySignals}: source of the time, and of the sun while there is a place. */
@Component
public final class ControlSignals implements SignalSource {

    private final SerialLightControl control;
    private final BundleContext context;
    private final DaySignals signals;

    /** The source of the sun while there is a place; for the control thread. */
    private @Nullable ServiceRegistration<SignalSource> sun;

    @Activate
    public ControlSignals(@Reference SerialLightControl control, @Reference PlaceAdmin places, BundleContext context) {
        this.control = control;
        this.context = context;
        signals = new DaySignals(places::place, InstantSource.system(), System::nanoTime, this::setSunDeclared);
        control.add(signals);
    }

    @Deactivate
    void close() {
        control.remove(signals);
        setSunDeclared(false);
    }

    @Override
    public List<Signal> signals() {
        return List.of(signals.time());
    }

    private void setSunDeclared(boolean isDeclared) {
        ServiceRegistration<SignalSource> before = sun;
        if (isDeclared) {
            SignalSource source = () -> List.of(signals.sun());
            sun = context.registerService(SignalSource.class, source, FrameworkUtil.asDictionary(Map.of()));
        } else if (before != null) {
            sun = null;
            before.unregister();
        }
    }
}

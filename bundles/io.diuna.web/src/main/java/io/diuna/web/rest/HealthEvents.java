// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.rest;

import io.diuna.platform.control.ConfigurationFiles;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.PluginAdmin;
import io.diuna.platform.event.EventKind;
import io.diuna.platform.event.EventPublisher;
import io.diuna.platform.event.StateEvent;
import io.diuna.platform.event.StateListener;
import io.diuna.platform.frame.FrameMonitor;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Event listener that publishes a health event when the list of problems has changed after another event. */
@Component(property = {StateListener.KINDS + "=ZONE", StateListener.KINDS + "=STRIP", StateListener.KINDS + "=PLUGIN"})
public final class HealthEvents implements StateListener {

    private final FrameMonitor monitor;
    private final LightControl control;
    private final PluginAdmin plugins;
    private final ConfigurationFiles files;
    private final EventPublisher events;
    private List<String> problems = List.of();

    @Activate
    public HealthEvents(
            @Reference FrameMonitor monitor,
            @Reference LightControl control,
            @Reference PluginAdmin plugins,
            @Reference ConfigurationFiles files,
            @Reference EventPublisher events) {
        this.monitor = monitor;
        this.control = control;
        this.plugins = plugins;
        this.files = files;
        this.events = events;
    }

    @Override
    public void stateChanged(StateEvent event) {
        check();
    }

    @Override
    public void eventsMissed(long count) {
        check();
    }

    private void check() {
        List<String> now = HealthReport.of(monitor.strips(), control.zones(), plugins.plugins(), files.problems());
        if (!now.equals(problems)) {
            problems = now;
            events.publish(EventKind.HEALTH, "");
        }
    }
}

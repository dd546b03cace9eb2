// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import io.diuna.api.color.Palette;
import io.diuna.api.control.AnimationCatalog;
import io.diuna.api.control.AnimationDescription;
import io.diuna.api.frame.FrameMonitor;
import io.diuna.api.frame.FrameScheduler;
import io.diuna.api.frame.FrameStatus;
import io.diuna.api.frame.Measures;
import io.diuna.api.frame.StripStatus;
import io.diuna.api.frame.Transition;
import io.diuna.api.frame.ZoneShow;
import io.diuna.api.zone.ZoneLook;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The engine as the rest of the platform sees it. */
@Component(service = {FrameScheduler.class, FrameMonitor.class, AnimationCatalog.class})
public final class ShowComponent implements FrameScheduler, FrameMonitor, AnimationCatalog {

    private final Engine engine;

    @Activate
    public ShowComponent(@Reference SchedulerComponent scheduler) {
        engine = scheduler.engine();
    }

    @Override
    public void show(String zone, ZoneLook look, Palette palette, Transition transition) {
        engine.director().show(zone, look, palette, transition);
    }

    @Override
    public void dim(double brightness, Transition transition) {
        engine.director().dim(brightness, transition);
    }

    @Override
    public List<ZoneShow> zones() {
        return engine.director().zones();
    }

    @Override
    public FrameStatus status() {
        return engine.monitor().status();
    }

    @Override
    public Measures measures() {
        return engine.monitor().measures();
    }

    @Override
    public List<StripStatus> strips() {
        return engine.monitor().strips();
    }

    @Override
    public long picture(String strip, int[] pixels) {
        return engine.monitor().picture(strip, pixels);
    }

    @Override
    public List<AnimationDescription> animations() {
        return engine.registry().animations();
    }

    @Override
    public Optional<AnimationDescription> animation(String id) {
        return engine.registry().animation(id);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import io.diuna.api.color.Palette;
import io.diuna.platform.control.AnimationCatalog;
import io.diuna.platform.control.AnimationDescription;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.frame.FrameScheduler;
import io.diuna.platform.frame.FrameStatus;
import io.diuna.platform.frame.Metrics;
import io.diuna.platform.frame.StripStatus;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.frame.ZonePlayback;
import io.diuna.platform.plugin.PluginPalettes;
import io.diuna.platform.signal.SignalCatalog;
import io.diuna.platform.signal.SignalStatus;
import io.diuna.platform.zone.LookProperty;
import io.diuna.platform.zone.ZoneLook;
import io.diuna.scheduler.animation.AnimationPreviews;
import io.diuna.scheduler.base.Clock;
import io.diuna.scheduler.install.BundleStart;
import java.net.URL;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Façade of the engine: the services that other bundles use. */
@Component(
        service = {
            FrameScheduler.class,
            FrameMonitor.class,
            AnimationCatalog.class,
            SignalCatalog.class,
            PluginPalettes.class
        })
public final class EngineServices
        implements FrameScheduler, FrameMonitor, AnimationCatalog, SignalCatalog, PluginPalettes {

    private final Engine engine;
    private final BundleStart start;
    private final AnimationPreviews previews;

    @Activate
    public EngineServices(BundleContext context, @Reference SchedulerComponent scheduler) {
        engine = scheduler.engine();
        start = new BundleStart(context, Clock.SYSTEM, engine::isFolderScanned);
        previews = new AnimationPreviews(context);
    }

    @Override
    public void setLook(String zone, ZoneLook look, Palette palette, Transition transition, Set<LookProperty> named) {
        engine.zoneManager().setLook(zone, look, palette, transition, named);
    }

    @Override
    public void retime(String zone, Transition transition, Set<LookProperty> named) {
        engine.zoneManager().retime(zone, transition, named);
    }

    @Override
    public void retimeMaster(Transition transition, Set<LookProperty> named) {
        engine.zoneManager().retimeMaster(transition, named);
    }

    @Override
    public void press(String zone, String trigger) {
        engine.zoneManager().press(zone, trigger);
    }

    @Override
    public void dim(boolean on, double brightness, Transition transition, Set<LookProperty> named) {
        engine.zoneManager().dim(on, brightness, transition, named);
    }

    @Override
    public List<ZonePlayback> zones() {
        return engine.zoneManager().zones();
    }

    @Override
    public Optional<ZonePlayback> zone(String id) {
        return engine.zoneManager().zone(id);
    }

    @Override
    public FrameStatus status() {
        return engine.monitor().status();
    }

    @Override
    public Metrics metrics() {
        return engine.monitor().metrics();
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

    @Override
    public Optional<URL> preview(String id) {
        return engine.registry().animation(id).flatMap(previews::find);
    }

    @Override
    public boolean isStarting() {
        return start.isUnderWay();
    }

    @Override
    public List<SignalStatus> signals() {
        return engine.signals().signals();
    }

    @Override
    public List<Palette> palettes() {
        return engine.palettes().palettes();
    }
}

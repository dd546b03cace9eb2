// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import io.diuna.api.animation.Animation;
import io.diuna.api.color.PaletteSource;
import io.diuna.api.signal.SignalSource;
import io.diuna.api.strip.PhysicalStrip;
import io.diuna.api.task.TaskRegistry;
import io.diuna.api.task.TaskScope;
import io.diuna.platform.event.EventPublisher;
import io.diuna.platform.frame.ShowLimit;
import io.diuna.scheduler.base.Clock;
import io.diuna.scheduler.output.StripHost;
import java.util.concurrent.atomic.AtomicBoolean;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Shell of the {@link Engine}: binds strips, zones, animations and signals. Immediate, since the engine runs without a user. */
@Component(service = SchedulerComponent.class, immediate = true, configurationPid = SchedulerComponent.PID)
@Designate(ocd = SchedulerComponent.Config.class)
public final class SchedulerComponent {

    static final String PID = "io.diuna.scheduler";

    /** Configuration. */
    @ObjectClassDefinition(name = "Diuna scheduler", description = "Frame rate and shutdown")
    public @interface Config {

        @AttributeDefinition(
                name = "Frame rate",
                description = "Frames per second, 1 to 240. Applied live",
                min = "1",
                max = "240")
        int fps() default 60;

        @AttributeDefinition(
                name = "Render threads",
                description =
                        "Threads that render animations; 0 means one for each core but one. Applied at the next start",
                min = "0",
                max = "256")
        int renderThreads() default 0;

        @AttributeDefinition(
                name = "Plugin reload timeout",
                description =
                        "Milliseconds for which a zone keeps rendering after its plugin was removed, while it waits for"
                                + " a new version; then it fades to its static colour. Applied at the next start",
                min = "0")
        long pluginGraceMillis() default 5_000;

        @AttributeDefinition(
                name = "Behaviour on shutdown",
                description = "What strips show when Diuna stops: BLACK, or HOLD the last picture")
        StripHost.ShutdownPattern shutdownPattern() default StripHost.ShutdownPattern.BLACK;

        @AttributeDefinition(
                name = "Shared processor",
                description =
                        "Run all threads of a frame on one processor while the show is light: costs a quarter less"
                                + " processor time. Switch it off if other programs must have that processor. Applied live")
        boolean shareProcessor() default true;
    }

    private final Engine engine;
    private final StripBinder strips;
    private final AnimationBinder animations;
    private final SourceBinder<SignalSource> signals;
    private final SourceBinder<PaletteSource> palettes;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile SchedulerConfig config;

    @Activate
    public SchedulerComponent(Config set, @Reference TaskRegistry registry, BundleContext context) {
        config = SchedulerConfig.initial().with(set);
        TaskScope tasks = registry.open();
        engine = new Engine(tasks, Clock.SYSTEM, config.fps(), config.renderThreads(), config.pluginGraceMillis());
        strips = new StripBinder(context, engine.buses(), engine.zoneManager(), engine::periodNanos, engine::changed);
        animations = new AnimationBinder(context, engine.animationTracker());
        signals = new SourceBinder<>(context, "a signal source", engine.signalTracker());
        palettes = new SourceBinder<>(context, "a palette source", engine.paletteTracker());
        engine.setSharedProcessor(config.shareProcessor());
        engine.start();
    }

    Engine engine() {
        return engine;
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setEvents(EventPublisher publisher) {
        engine.events().setPublisher(publisher);
    }

    void unsetEvents(EventPublisher publisher) {
        engine.events().unsetPublisher(publisher);
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addLimit(ShowLimit limit) {
        engine.limits().add(limit);
    }

    void removeLimit(ShowLimit limit) {
        engine.limits().remove(limit);
    }

    @Modified
    void modified(Config set) {
        config = config.with(set);
        engine.setFps(config.fps());
        engine.setSharedProcessor(config.shareProcessor());
    }

    /** Closes the engine, once: at the end of the process it was called before. */
    @Deactivate
    void close() {
        if (!closed.getAndSet(true)) {
            engine.close(config.shutdownPattern());
        }
    }

    @Reference(
            service = Animation.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addAnimation(ServiceReference<Animation> reference) {
        animations.add(reference);
    }

    void removeAnimation(ServiceReference<Animation> reference) {
        animations.remove(reference);
    }

    @Reference(
            service = SignalSource.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addSignals(ServiceReference<SignalSource> reference) {
        signals.add(reference);
    }

    void removeSignals(ServiceReference<SignalSource> reference) {
        signals.remove(reference);
    }

    @Reference(
            service = PaletteSource.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addPalettes(ServiceReference<PaletteSource> reference) {
        palettes.add(reference);
    }

    void removePalettes(ServiceReference<PaletteSource> reference) {
        palettes.remove(reference);
    }

    @Reference(
            service = PhysicalStrip.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addStrip(ServiceReference<PhysicalStrip> reference) {
        strips.add(reference);
    }

    /** Callback for a strip whose configuration changed while its driver continues. */
    void updatedStrip(ServiceReference<PhysicalStrip> reference) {
        strips.update(reference);
    }

    void removeStrip(ServiceReference<PhysicalStrip> reference) {
        strips.remove(reference);
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addZone(ZoneComponent zone) {
        zone.layout().ifPresent(engine.zoneManager()::putZone);
    }

    /** Callback for a zone whose configuration changed. */
    void updatedZone(ZoneComponent zone) {
        zone.layout().ifPresent(engine.zoneManager()::putZone);
    }

    void removeZone(ZoneComponent zone) {
        zone.layout().ifPresent(engine.zoneManager()::removeZone);
    }
}

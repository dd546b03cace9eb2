// SPDX-License-Identifier: Apache-2.0
package io.diuna.thermal;

import io.diuna.api.signal.Signal;
import io.diuna.api.signal.SignalSource;
import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskRegistry;
import io.diuna.api.task.TaskScope;
import io.diuna.platform.event.EventPublisher;
import io.diuna.platform.frame.ShowLimit;
import io.diuna.platform.health.HealthCheck;
import io.diuna.platform.health.HealthProblem;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Shell of the {@link ThermalMonitor}: its two threads, and the limit, health and signal that follow from it. */
@Component(
        service = {ThermalComponent.class, ShowLimit.class, HealthCheck.class, SignalSource.class},
        configurationPid = "io.diuna.thermal",
        immediate = true)
@Designate(ocd = ThermalComponent.Config.class)
public final class ThermalComponent implements ShowLimit, HealthCheck, SignalSource {

    private static final long WATCH_MILLIS = 2_000;

    /** Configuration. */
    @ObjectClassDefinition(
            name = "Diuna temperature",
            description = "Fewer frames and less light while this computer is too hot")
    public @interface Config {

        @AttributeDefinition(name = "Root", description = "Folder of the kernel's files; another one is for tests")
        String root() default "/sys";

        @AttributeDefinition(
                name = "Pause",
                description = "Seconds between two readings. Without a reading for twice as long, the show is limited",
                min = "1",
                max = "60")
        int pollSeconds() default 5;

        @AttributeDefinition(name = "Hot", description = "Above this temperature in °C the show is limited")
        double hotCelsius() default 80;

        @AttributeDefinition(name = "Cool", description = "Below this temperature in °C it is not limited any more")
        double coolCelsius() default 70;

        @AttributeDefinition(name = "Frame rate", description = "Frames per second while it is limited, 1 to 240")
        double fps() default 30;

        @AttributeDefinition(
                name = "Brightness",
                description = "Brightness of all strips in percent while it is limited, 0 to 100")
        double brightness() default 70;
    }

    private final TaskScope tasks;
    private final ThermalMonitor monitor;
    private volatile @Nullable EventPublisher events;

    @Activate
    public ThermalComponent(Config config, @Reference TaskRegistry registry) {
        ThermalSettings settings = ThermalSettings.of(config);
        monitor = new ThermalMonitor(
                () -> ThermalSensor.find(settings.root()),
                settings,
                System::nanoTime,
                () -> EventPublisher.orNone(events));
        tasks = registry.open();
        every(
                TimeUnit.SECONDS.toMillis(settings.pollSeconds()),
                "diuna-thermal-reader",
                "Reads the temperature",
                monitor::read);
        every(WATCH_MILLIS, "diuna-thermal", "Watches the temperature and its age", monitor::move);
    }

    private void every(long millis, String name, String description, Runnable work) {
        tasks.loop(TaskCategory.HARDWARE, name, description, () -> {
                    while (true) {
                        work.run();
                        try {
                            Thread.sleep(millis);
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                            return;
                        }
                    }
                })
                .start();
    }

    @Deactivate
    void close() {
        tasks.close();
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setEvents(EventPublisher publisher) {
        events = publisher;
    }

    void unsetEvents(EventPublisher publisher) {
        if (events == publisher) {
            events = null;
        }
    }

    ThermalMonitor monitor() {
        return monitor;
    }

    @Override
    public List<Signal> signals() {
        return List.of(monitor.signal());
    }

    @Override
    public double fps() {
        return monitor.status().state().limits() ? monitor.settings().fps() : NO_FPS_LIMIT;
    }

    @Override
    public double brightness() {
        return monitor.status().state().limits() ? monitor.settings().brightness() / 100 : 1;
    }

    @Override
    public List<HealthProblem> problems() {
        return ThermalHealth.problems(monitor.status(), monitor.settings());
    }
}

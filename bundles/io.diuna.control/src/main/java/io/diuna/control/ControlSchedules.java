// SPDX-License-Identifier: Apache-2.0
package io.diuna.control;

import io.diuna.api.ConfigurationException;
import io.diuna.api.task.Task;
import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskRegistry;
import io.diuna.api.task.TaskScope;
import io.diuna.control.library.Library;
import io.diuna.control.schedule.ScheduleCommands;
import io.diuna.control.schedule.ScheduleDocument;
import io.diuna.control.schedule.ScheduleLibrary;
import io.diuna.control.schedule.ScheduleLight;
import io.diuna.control.schedule.ScheduleRunner;
import io.diuna.platform.control.Master;
import io.diuna.platform.control.Scene;
import io.diuna.platform.control.SceneAdmin;
import io.diuna.platform.control.SceneRecall;
import io.diuna.platform.event.EventPublisher;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.health.HealthCheck;
import io.diuna.platform.health.HealthProblem;
import io.diuna.platform.schedule.NightLight;
import io.diuna.platform.schedule.PlaceAdmin;
import io.diuna.platform.schedule.PlaylistAdmin;
import io.diuna.platform.schedule.Schedule;
import io.diuna.platform.schedule.ScheduleAdmin;
import io.diuna.platform.schedule.ScheduleStatus;
import io.diuna.platform.state.StateStore;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shell of the {@link ScheduleRunner} and its {@link ScheduleLibrary}, and health check of both. Runs them on the thread
 * {@code diuna-schedule}, which waits for the disk before an action. Immediate, because schedules run without a client.
 */
@Component(immediate = true)
public final class ControlSchedules implements ScheduleAdmin, HealthCheck {

    private static final Logger LOG = LoggerFactory.getLogger(ControlSchedules.class);

    /** Time after the start of the framework in which zones and animations come; runs that are due then are made up. */
    private static final long START_NANOS = TimeUnit.SECONDS.toNanos(3);

    private final BundleContext context;
    private final ScheduleLibrary schedules;
    private final ScheduleRunner runner;
    private final TaskScope tasks;
    private final Task task;
    private volatile boolean changed;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable EventPublisher events;

    @Activate
    public ControlSchedules(
            @Reference SerialLightControl control,
            @Reference SceneAdmin scenes,
            @Reference PlaylistAdmin playlists,
            @Reference NightLight night,
            @Reference PlaceAdmin place,
            @Reference StateStore store,
            @Reference TaskRegistry registry,
            BundleContext context) {
        this(control, scenes, playlists, night, place, store, registry, context, InstantSource.system());
    }

    /** @param clock wall clock */
    ControlSchedules(
            SerialLightControl control,
            SceneAdmin scenes,
            PlaylistAdmin playlists,
            NightLight night,
            PlaceAdmin place,
            StateStore store,
            TaskRegistry registry,
            BundleContext context,
            InstantSource clock) {
        this.context = context;
        EventPublisher publisher = (kind, id) -> EventPublisher.orNone(events).publish(kind, id);
        ScheduleCommands commands = new ScheduleCommands(new Light(control, scenes), scenes, playlists, night);
        Library<Schedule> library = new Library<>(store, "schedules", new ScheduleDocument(), LOG);
        schedules = new ScheduleLibrary(library, store, LOG, commands, place::place, clock, publisher);
        runner = new ScheduleRunner(schedules, commands, publisher, clock, LOG);
        tasks = registry.open();
        task = tasks.loop(TaskCategory.SYSTEM, "diuna-schedule", "Runs schedules", this::run);
        task.start();
    }

    @Deactivate
    void close() {
        tasks.close();
    }

    private void run() {
        while (!task.isCancelled()
                && context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getState() != Bundle.ACTIVE) {
            park(TimeUnit.MILLISECONDS.toNanos(500));
        }
        if (!task.isCancelled()) {
            park(START_NANOS);
        }
        while (!task.isCancelled()) {
            changed = false;
            long wait = runDue();
            if (!changed) {
                park(wait);
            }
        }
    }

    /** Commands of schedules: they run by themselves, so an undo does not revert them. */
    private record Light(SerialLightControl control, SceneAdmin scenes) implements ScheduleLight {

        @Override
        public SceneRecall show(String scene, Transition transition) {
            Scene found = scenes.scene(scene)
                    .orElseThrow(() -> new ConfigurationException("scene", "Scene '" + scene + "' not found"));
            return control.recall(found.looks(), transition, false);
        }

        @Override
        public void changeMaster(UnaryOperator<Master> change, Transition transition) {
            control.changeMaster(change, transition, false);
        }
    }

    /** Runs what is due; returns nanoseconds until the next call. */
    long runDue() {
        return runner.run();
    }

    private void park(long nanos) {
        LockSupport.parkNanos(this, nanos);
        Thread.interrupted(); // an interrupt flag set by foreign code would end each park at once
    }

    private void wakeUp() {
        changed = true;
        LockSupport.unpark(task.thread());
    }

    @Override
    public List<Schedule> schedules() {
        return schedules.all();
    }

    @Override
    public Optional<Schedule> schedule(String id) {
        return schedules.find(id);
    }

    @Override
    public ScheduleStatus status(String id) {
        return runner.status(id);
    }

    @Override
    public boolean put(Schedule schedule) {
        boolean isNew = schedules.put(schedule);
        runner.changed(schedule.id());
        wakeUp();
        return isNew;
    }

    @Override
    public boolean remove(String id) {
        boolean removed = schedules.remove(id);
        runner.changed(id);
        return removed;
    }

    @Override
    public void order(List<String> ids) {
        schedules.order(ids);
    }

    @Override
    public List<HealthProblem> problems() {
        List<HealthProblem> problems = new ArrayList<>(runner.problems());
        problems.addAll(schedules.problems());
        return problems;
    }
}

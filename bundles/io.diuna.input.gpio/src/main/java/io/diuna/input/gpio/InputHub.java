// SPDX-License-Identifier: Apache-2.0
package io.diuna.input.gpio;

import io.diuna.api.DiunaException;
import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskRegistry;
import io.diuna.api.task.TaskScope;
import io.diuna.input.gpio.command.InputCommand;
import io.diuna.input.gpio.command.InputSession;
import io.diuna.platform.control.AnimationCatalog;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.SceneAdmin;
import io.diuna.platform.health.HealthCheck;
import io.diuna.platform.health.HealthProblem;
import io.diuna.platform.layer.LayerAdmin;
import io.diuna.platform.schedule.PlaylistAdmin;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hub of all inputs: runs their commands in order, on one thread, so that no input waits for the light, and tells health which
 * input cannot be read.
 */
@Component(service = {InputHub.class, HealthCheck.class})
public final class InputHub implements HealthCheck {

    private static final Logger LOG = LoggerFactory.getLogger(InputHub.class);
    private static final int MOST_WAITING = 256;

    private record Input(InputCommand command, int clicks) {}

    private final BlockingQueue<Input> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final List<InputRunner> inputs = new CopyOnWriteArrayList<>();
    private final InputSession session;
    private final TaskRegistry registry;
    private final TaskScope tasks;

    @Activate
    public InputHub(
            @Reference LightControl control,
            @Reference AnimationCatalog catalog,
            @Reference SceneAdmin scenes,
            @Reference PlaylistAdmin playlists,
            @Reference LayerAdmin layers,
            @Reference TaskRegistry registry) {
        session = new InputSession(control, catalog, scenes, playlists, layers);
        this.registry = registry;
        tasks = registry.open();
        tasks.loop(TaskCategory.INPUT, "diuna-input", "Runs commands of buttons, knobs and keys", this::run)
                .start();
    }

    @Deactivate
    void close() {
        tasks.close();
    }

    /**
     * Opens an input, and opens it again after it failed or was unplugged, until it is closed.
     *
     * @param kind kind of the input, such as {@code button}
     * @param properties properties of its component; its id is the part of the PID after {@code ~}
     */
    InputRunner open(String kind, Map<String, Object> properties, InputRunner.Work work) {
        String pid = String.valueOf(properties.get("service.pid"));
        InputRunner input = new InputRunner(
                registry.open(), kind + " '" + pid.substring(pid.indexOf('~') + 1) + "'", work, inputs::remove);
        inputs.add(input);
        input.start();
        return input;
    }

    @Override
    public List<HealthProblem> problems() {
        return inputs.stream().flatMap(input -> input.problem().stream()).toList();
    }

    /** Has a command run soon. Any thread; never blocks. Beyond {@value #MOST_WAITING} that wait, inputs are ignored. */
    void submit(InputCommand command, int clicks) {
        if (clicks != 0 && !waiting.offer(new Input(command, clicks))) {
            LOG.warn("An input is ignored: {} others wait", MOST_WAITING);
        }
    }

    private void run() {
        try {
            while (true) {
                run(waiting.take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Runs a command; clicks of the same command that came meanwhile are added to it. */
    private void run(Input first) {
        int clicks = first.clicks();
        for (Input next = waiting.peek();
                next != null && next.command().equals(first.command());
                next = waiting.peek()) {
            clicks += next.clicks();
            waiting.remove();
        }
        try {
            session.run(first.command(), clicks);
        } catch (DiunaException e) {
            LOG.warn("Command '{}' of an input failed: {}", first.command().kind(), e.getMessage());
        }
    }
}

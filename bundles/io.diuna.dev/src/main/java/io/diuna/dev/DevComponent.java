// SPDX-License-Identifier: Apache-2.0
package io.diuna.dev;

import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskRegistry;
import io.diuna.api.task.TaskScope;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.PluginAdmin;
import io.diuna.platform.event.EventKind;
import io.diuna.platform.event.EventPublisher;
import io.diuna.platform.event.StateEvent;
import io.diuna.platform.event.StateListener;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Shell of the {@link DevLoop}: its thread, the project that the launcher names, and the events of its plugin. */
@Component(
        service = {DevComponent.class, StateListener.class},
        property = {StateListener.KINDS + "=ZONE", StateListener.KINDS + "=PLUGIN"},
        immediate = true)
public final class DevComponent implements StateListener {

    /** Framework properties: the project, its folder of classes if there is one, and the class path of the API. */
    private static final String PROJECT = "diuna.dev.project";

    private static final String CLASSES = "diuna.dev.classes";
    private static final String CLASS_PATH = "diuna.dev.classpath";

    /** Pause between two scans: files that nobody has changed for so long are complete. */
    private static final long PAUSE_MILLIS = 100;

    private final TaskScope tasks;
    private final PluginDeployment deployment;
    private final DevLoop loop;
    private volatile @Nullable EventPublisher events;

    /** @param terminal takes lines for the author; a service of the launcher */
    @Activate
    public DevComponent(
            BundleContext context,
            @Reference TaskRegistry registry,
            @Reference PluginAdmin plugins,
            @Reference LightControl light,
            @Reference(target = "(diuna.operation=terminal)") Consumer<String> terminal) {
        String classes = context.getProperty(CLASSES);
        ProjectLayout layout = ProjectLayout.of(
                Path.of(context.getProperty(PROJECT)), classes == null || classes.isEmpty() ? null : Path.of(classes));
        ProjectBuild build =
                new ProjectBuild(layout, paths(context.getProperty(CLASS_PATH)), ToolProvider.getSystemJavaCompiler());
        deployment = new PluginDeployment(plugins, light);
        loop = new DevLoop(
                layout.folder(),
                new ProjectScanner(layout)::scan,
                build::build,
                deployment,
                terminal,
                () -> EventPublisher.orNone(events).publish(EventKind.DEV, ""),
                System::nanoTime);
        tasks = registry.open();
        tasks.loop(TaskCategory.BACKGROUND, "diuna-dev", "Compiles and swaps the project " + layout.folder(), this::run)
                .start();
    }

    private static List<Path> paths(@Nullable String text) {
        return text == null || text.isEmpty()
                ? List.of()
                : Stream.of(text.split(Pattern.quote(File.pathSeparator)))
                        .map(Path::of)
                        .toList();
    }

    private void run() {
        while (true) {
            loop.step();
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
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

    @Override
    public void stateChanged(StateEvent event) {
        deployment.changed();
    }

    @Override
    public void eventsMissed(long count) {
        deployment.changed();
    }

    DevStatus status() {
        return loop.status();
    }
}

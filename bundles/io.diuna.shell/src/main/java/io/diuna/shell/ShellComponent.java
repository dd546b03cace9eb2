// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell;

import io.diuna.api.task.TaskRegistry;
import io.diuna.api.task.TaskScope;
import io.diuna.platform.access.AccessControl;
import io.diuna.shell.session.GogoInterpreters;
import io.diuna.shell.session.Login;
import io.diuna.shell.session.ShellServer;
import io.diuna.shell.socket.SocketPlace;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.felix.service.command.CommandProcessor;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** DS shell of the {@link ShellServer}: runs it while there is a Gogo, whatever else is there. */
@Component(service = {})
public final class ShellComponent {

    private final TaskScope tasks;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable AccessControl access;

    @Activate
    public ShellComponent(
            BundleContext context, @Reference TaskRegistry registry, @Reference CommandProcessor processor) {
        Path data = Path.of(Objects.requireNonNullElse(context.getProperty("diuna.data"), "data"));
        SocketPlace place = new SocketPlace(data.resolve("state"), Path.of(System.getProperty("java.io.tmpdir")));
        tasks = registry.open();
        new ShellServer(place, tasks, new Login(() -> access), new GogoInterpreters(processor)).start();
    }

    /** Ends all sessions. */
    @Deactivate
    void deactivate() {
        tasks.close();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.network;

import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskRegistry;
import io.diuna.api.task.TaskScope;
import io.diuna.network.udp.HostResolver;
import io.diuna.network.udp.SystemHostResolver;
import java.net.InetAddress;
import java.util.concurrent.Future;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Host resolver shared by all strips of this bundle; its threads are listed in the task registry. */
@Component(service = HostResolver.class)
public final class HostResolverComponent implements HostResolver {

    private final TaskScope tasks;
    private final HostResolver resolver;

    @Activate
    public HostResolverComponent(@Reference TaskRegistry registry) {
        tasks = registry.open();
        resolver = new SystemHostResolver((host, work) -> tasks.thread(
                        TaskCategory.HARDWARE, "diuna-name-" + host, "Looks up the address of controller " + host, work)
                .start());
    }

    @Override
    public Future<InetAddress> resolve(String host) {
        return resolver.resolve(host);
    }

    /** Stops running lookups. */
    @Deactivate
    public void close() {
        tasks.close();
    }
}

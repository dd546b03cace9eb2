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

/** Looks names up for all strips of this bundle, on threads that have an owner. */
@Component(service = HostResolver.class)
public final class HostResolverComponent implements HostResolver {

    private final TaskScope tasks;
    private final HostResolver names;

    @Activate
    public HostResolverComponent(@Reference TaskRegistry registry) {
        tasks = registry.open();
        names = new SystemHostResolver((host, work) -> tasks.thread(
                        TaskCategory.HARDWARE, "diuna-name-" + host, "Looks up the address of receiver " + host, work)
                .start());
    }

    @Override
    public Future<InetAddress> find(String host) {
        return names.find(host);
    }

    /** Ends what is still under way. */
    @Deactivate
    public void close() {
        tasks.close();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.mdns;

import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskRegistry;
import io.diuna.api.task.TaskScope;
import io.diuna.platform.access.MachineNames;
import io.diuna.platform.network.NetworkService;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * Component that announces the page and the {@link NetworkService} services, if other devices reach them. Configured by PID {@code
 * io.diuna.mdns}.
 */
@Component(
        service = {},
        immediate = true,
        configurationPid = "io.diuna.mdns")
@Designate(ocd = MdnsComponent.Config.class)
public final class MdnsComponent {

    private final TaskScope tasks;
    private final Set<NetworkService> services = new CopyOnWriteArraySet<>();
    private volatile @Nullable Responder responder;

    /** Configuration. */
    @ObjectClassDefinition(
            name = "Diuna: multicast DNS",
            description = "Announcement of the page in the local network, by the name of this machine with .local.")
    public @interface Config {

        /** False to announce nothing. */
        @AttributeDefinition(
                name = "Enabled",
                description =
                        "Announces the page as a service _http._tcp, further services such as _wled._tcp, and answers to the"
                                + " name of this machine with .local. Nothing is announced while the server is bound to loopback. Default: on.")
        boolean enabled() default true;
    }

    @Activate
    public MdnsComponent(BundleContext context, @Reference TaskRegistry registry, Config config) {
        tasks = registry.open();
        String host = Objects.requireNonNullElse(context.getProperty("diuna.http.host"), "");
        String port = Objects.requireNonNullElse(context.getProperty("diuna.http.port"), "");
        if (config.enabled() && Announcement.isUseful(host, port)) {
            Responder made = new Responder(
                    () -> Announcement.of(host, MachineNames.read()),
                    () -> List.copyOf(services),
                    Integer.parseInt(port));
            tasks.loop(TaskCategory.BACKGROUND, "diuna-mdns", "announces the page in the local network", made)
                    .start();
            responder = made;
        }
    }

    /** Adds a service. Called by Declarative Services on any thread. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addService(NetworkService service) {
        services.add(service);
        changed();
    }

    void removeService(NetworkService service) {
        services.remove(service);
        changed();
    }

    private void changed() {
        Responder present = responder;
        if (present != null) {
            present.wakeUp();
        }
    }

    /** Says goodbye. */
    @Deactivate
    void deactivate() {
        tasks.close();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.task;

import io.diuna.api.task.TaskRegistry;
import io.diuna.api.task.TaskScope;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** DS shell of a {@link BundleTaskRegistry}: one instance for each bundle that uses the service. */
@Component(service = TaskRegistry.class, scope = ServiceScope.BUNDLE)
public final class TaskRegistryComponent implements TaskRegistry {

    private final BundleTaskRegistry registry;

    @Activate
    public TaskRegistryComponent(@Reference TaskComponent tasks, ComponentContext context) {
        registry = tasks.threads().of(context.getUsingBundle().getSymbolicName());
    }

    @Override
    public TaskScope open() {
        return registry.open();
    }

    @Deactivate
    void close() {
        registry.close();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.rest;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.rest.RestResource;
import io.diuna.platform.rest.RestResponse;
import io.diuna.platform.rest.RestRoute;
import io.diuna.platform.task.TaskMonitor;
import io.diuna.web.json.TaskJson;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** REST resource {@code v1/tasks}: all threads of the platform, for the administrator. */
@Component
public final class TasksResource implements RestResource {

    private final TaskMonitor tasks;

    @Activate
    public TasksResource(@Reference TaskMonitor tasks) {
        this.tasks = tasks;
    }

    @Override
    public List<RestRoute> routes() {
        return List.of(RestRoute.of("GET", "v1/tasks", Scope.ADMIN, request -> list()));
    }

    private RestResponse list() {
        return JsonResponses.ok(TaskJson.write(tasks.tasks(), tasks.counts()));
    }
}

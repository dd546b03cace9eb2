// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.rest;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.task.TaskMonitor;
import io.diuna.web.http.Response;
import io.diuna.web.json.TaskJson;
import java.util.List;
import java.util.function.Supplier;

/** The tasks: for the administrator alone. */
public final class TasksResource {

    private final Supplier<TaskMonitor> registry;

    public TasksResource(Supplier<TaskMonitor> registry) {
        this.registry = registry;
    }

    /** What can be asked for. */
    public List<Route> routes() {
        return List.of(Route.of("GET", "v1/tasks", Scope.ADMIN, null, call -> list()));
    }

    private Response list() {
        TaskMonitor tasks = registry.get();
        return Response.ok(TaskJson.write(tasks.tasks(), tasks.counts()));
    }
}

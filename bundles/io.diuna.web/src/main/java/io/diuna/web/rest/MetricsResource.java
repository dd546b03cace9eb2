// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.rest;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.web.http.Response;
import io.diuna.web.json.MetricsJson;
import java.util.List;
import java.util.function.Supplier;

/** What is measured on the frame's way. */
public final class MetricsResource {

    private final Supplier<FrameMonitor> monitor;

    public MetricsResource(Supplier<FrameMonitor> monitor) {
        this.monitor = monitor;
    }

    /** What can be asked for. */
    public List<Route> routes() {
        return List.of(Route.of(
                "GET",
                "v1/measures",
                Scope.CONTROL,
                null,
                call -> Response.ok(MetricsJson.write(monitor.get().metrics()))));
    }
}

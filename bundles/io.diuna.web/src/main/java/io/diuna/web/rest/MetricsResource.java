// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.rest;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.rest.RestResource;
import io.diuna.platform.rest.RestResponse;
import io.diuna.platform.rest.RestRoute;
import io.diuna.web.json.MetricsJson;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** REST resource {@code v1/metrics}: durations and values of the rendering pipeline. */
@Component
public final class MetricsResource implements RestResource {

    private final FrameMonitor monitor;

    @Activate
    public MetricsResource(@Reference FrameMonitor monitor) {
        this.monitor = monitor;
    }

    @Override
    public List<RestRoute> routes() {
        return List.of(RestRoute.of("GET", "v1/metrics", Scope.CONTROL, request -> get()));
    }

    private RestResponse get() {
        return JsonResponses.ok(MetricsJson.write(monitor.metrics()));
    }
}

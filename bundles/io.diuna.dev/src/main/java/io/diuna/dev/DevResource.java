// SPDX-License-Identifier: Apache-2.0
package io.diuna.dev;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.rest.RestResource;
import io.diuna.platform.rest.RestResponse;
import io.diuna.platform.rest.RestRoute;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** REST resource {@code v1/dev}: state of the development loop. */
@Component
public final class DevResource implements RestResource {

    private static final JsonProvider JSON = JsonProvider.provider();

    private final DevComponent dev;

    @Activate
    public DevResource(@Reference DevComponent dev) {
        this.dev = dev;
    }

    @Override
    public List<RestRoute> routes() {
        return List.of(RestRoute.of("GET", "v1/dev", Scope.CONTROL, request -> RestResponse.ok(json(dev.status()))));
    }

    static String json(DevStatus status) {
        JsonArrayBuilder diagnostics = JSON.createArrayBuilder();
        status.problems()
                .forEach(problem -> diagnostics.add(JSON.createObjectBuilder()
                        .add("file", problem.file())
                        .add("line", problem.line())
                        .add("column", problem.column())
                        .add("text", problem.text())));
        return JSON.createObjectBuilder()
                .add("project", status.project())
                .add("plugin", status.plugin())
                .add("state", status.state().id())
                .add("diagnostics", diagnostics)
                .add("swapMillis", status.swapMillis())
                .add("builds", status.builds())
                .build()
                .toString();
    }
}

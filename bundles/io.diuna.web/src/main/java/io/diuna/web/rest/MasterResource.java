// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.rest;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.control.LightControl;
import io.diuna.web.http.BodyRule;
import io.diuna.web.http.Response;
import io.diuna.web.json.MasterJson;
import io.diuna.web.json.MasterPatch;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** The switch and the dimmer of everything at once. */
public final class MasterResource {

    private final Supplier<LightControl> control;

    public MasterResource(Supplier<LightControl> control) {
        this.control = control;
    }

    /** What can be asked for. */
    public List<Route> routes() {
        return List.of(
                Route.of("GET", "v1/master", Scope.CONTROL, null, call -> get()),
                Route.of("PATCH", "v1/master", Scope.CONTROL, BodyRule.json(), this::patch));
    }

    private Response get() {
        return Response.ok(MasterJson.write(control.get().master()));
    }

    private Response patch(Request call) throws IOException {
        try (InputStream body = Objects.requireNonNull(call.body()).open()) {
            MasterPatch patch = MasterJson.read(body);
            return Response.ok(MasterJson.write(control.get().changeMaster(patch::apply, patch.transition())));
        }
    }
}

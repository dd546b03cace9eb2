// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.rest;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.Master;
import io.diuna.platform.rest.RestBody;
import io.diuna.platform.rest.RestRequest;
import io.diuna.platform.rest.RestResource;
import io.diuna.platform.rest.RestResponse;
import io.diuna.platform.rest.RestRoute;
import io.diuna.web.json.JsonBody;
import io.diuna.web.json.MasterJson;
import io.diuna.web.json.MasterPatch;
import java.io.IOException;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** REST resource {@code v1/master}: switch and brightness of all zones together. */
@Component
public final class MasterResource implements RestResource {

    private final LightControl control;

    @Activate
    public MasterResource(@Reference LightControl control) {
        this.control = control;
    }

    @Override
    public List<RestRoute> routes() {
        return List.of(
                RestRoute.of("GET", "v1/master", Scope.CONTROL, request -> get()),
                new RestRoute("PATCH", "v1/master", Scope.CONTROL, RestBody.COMMAND, this::patch));
    }

    private RestResponse get() {
        return Representation.WRITABLE.ok(MasterJson.write(control.master()));
    }

    private RestResponse patch(RestRequest request) throws IOException {
        MasterPatch patch = MasterJson.read(Representation.WRITABLE.writable(JsonBody.read(request.body()), null));
        Master master = control.changeMaster(patch::apply, patch.transition());
        return Representation.WRITABLE.ok(MasterJson.write(master, control.awaitSaved()));
    }
}

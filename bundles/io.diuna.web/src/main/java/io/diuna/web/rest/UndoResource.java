// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.rest;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.rest.RestBody;
import io.diuna.platform.rest.RestRequest;
import io.diuna.platform.rest.RestResource;
import io.diuna.platform.rest.RestResponse;
import io.diuna.platform.rest.RestRoute;
import io.diuna.web.library.UndoJson;
import java.io.IOException;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** REST resources {@code v1/undo} and {@code v1/redo}: revert and repeat the latest commands. */
@Component
public final class UndoResource implements RestResource {

    private static final String UNDO = "v1/undo";

    private final LightControl control;

    @Activate
    public UndoResource(@Reference LightControl control) {
        this.control = control;
    }

    @Override
    public List<RestRoute> routes() {
        return List.of(
                RestRoute.of("GET", UNDO, Scope.CONTROL, request -> status()),
                new RestRoute("POST", UNDO, Scope.CONTROL, RestBody.COMMAND, this::undo),
                new RestRoute("POST", "v1/redo", Scope.CONTROL, RestBody.COMMAND, this::redo));
    }

    private RestResponse status() {
        return JsonResponses.ok(UndoJson.write(control.undoStatus()));
    }

    private RestResponse undo(RestRequest request) throws IOException {
        boolean changed = control.undo(UndoJson.readTransition(request.body()));
        return JsonResponses.ok(UndoJson.write(control.undoStatus(), changed, control.awaitSaved()));
    }

    private RestResponse redo(RestRequest request) throws IOException {
        boolean changed = control.redo(UndoJson.readTransition(request.body()));
        return JsonResponses.ok(UndoJson.write(control.undoStatus(), changed, control.awaitSaved()));
    }
}

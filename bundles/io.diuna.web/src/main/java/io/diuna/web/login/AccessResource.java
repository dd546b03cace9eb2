// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.login;

import io.diuna.platform.access.AccessAdmin;
import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.rest.RestBody;
import io.diuna.platform.rest.RestRequest;
import io.diuna.platform.rest.RestResource;
import io.diuna.platform.rest.RestResponse;
import io.diuna.platform.rest.RestRoute;
import io.diuna.web.json.JsonBody;
import io.diuna.web.json.JsonFields;
import io.diuna.web.json.JsonText;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** REST resource {@code v1/access}: who may control the light without the administrator's password. */
@Component
public final class AccessResource implements RestResource {

    private static final String ROOT = "v1/access";
    private static final String PIN = ROOT + "/pin";

    private final AccessAdmin access;

    @Activate
    public AccessResource(@Reference AccessAdmin access) {
        this.access = access;
    }

    @Override
    public List<RestRoute> routes() {
        return List.of(
                RestRoute.of("GET", ROOT, Scope.ADMIN, request -> get()),
                new RestRoute("PATCH", ROOT, Scope.ADMIN, RestBody.COMMAND, this::patch),
                new RestRoute("PUT", PIN, Scope.ADMIN, RestBody.CONFIGURATION, this::putPin),
                RestRoute.of("DELETE", PIN, Scope.ADMIN, request -> deletePin()));
    }

    private RestResponse get() {
        return RestResponse.ok(JsonText.object()
                .add("openControl", access.openControl())
                .add("pinSet", access.pinSet())
                .build()
                .toString());
    }

    private RestResponse patch(RestRequest request) throws IOException {
        JsonFields fields = new JsonFields("", JsonBody.read(request.body()), Set.of("openControl"));
        fields.toggle("openControl").ifPresent(access::setOpenControl);
        return get();
    }

    private RestResponse putPin(RestRequest request) throws IOException {
        JsonFields fields = new JsonFields("", JsonBody.read(request.body()), Set.of("pin"));
        access.setPin(fields.requiredText("pin"));
        return RestResponse.noContent();
    }

    private RestResponse deletePin() {
        access.removePin();
        return RestResponse.noContent();
    }
}

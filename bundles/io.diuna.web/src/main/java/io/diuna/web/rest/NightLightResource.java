// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.rest;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.rest.RestBody;
import io.diuna.platform.rest.RestRequest;
import io.diuna.platform.rest.RestResource;
import io.diuna.platform.rest.RestResponse;
import io.diuna.platform.rest.RestRoute;
import io.diuna.platform.schedule.NightLight;
import io.diuna.platform.schedule.NightLightStatus;
import io.diuna.web.schedule.NightLightJson;
import java.io.IOException;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** REST resource {@code v1/night-light}: a fade of the master over minutes. */
@Component
public final class NightLightResource implements RestResource {

    private static final String NIGHT_LIGHT = "v1/night-light";

    private final LightControl control;
    private final NightLight night;

    @Activate
    public NightLightResource(@Reference LightControl control, @Reference NightLight night) {
        this.control = control;
        this.night = night;
    }

    @Override
    public List<RestRoute> routes() {
        return List.of(
                RestRoute.of(
                        "GET",
                        NIGHT_LIGHT,
                        Scope.CONTROL,
                        request -> JsonResponses.ok(NightLightJson.write(night.status()))),
                new RestRoute("PUT", NIGHT_LIGHT, Scope.CONTROL, RestBody.COMMAND, this::start),
                RestRoute.of("DELETE", NIGHT_LIGHT, Scope.CONTROL, request -> cancel()));
    }

    private RestResponse start(RestRequest request) throws IOException {
        NightLightStatus status = night.start(NightLightJson.read(request.body()));
        return JsonResponses.ok(NightLightJson.write(status, control.awaitSaved()));
    }

    private RestResponse cancel() {
        night.cancel();
        return RestResponse.noContent();
    }
}

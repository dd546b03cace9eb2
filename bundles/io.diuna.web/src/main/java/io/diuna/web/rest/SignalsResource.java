// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.rest;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.rest.RestResource;
import io.diuna.platform.rest.RestResponse;
import io.diuna.platform.rest.RestRoute;
import io.diuna.platform.signal.SignalCatalog;
import io.diuna.platform.signal.SignalStatus;
import io.diuna.web.json.JsonText;
import io.diuna.web.json.ListJson;
import jakarta.json.JsonObject;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** REST resource {@code v1/signals}: what number parameters can follow, with present values. */
@Component
public final class SignalsResource implements RestResource {

    private final SignalCatalog catalog;

    @Activate
    public SignalsResource(@Reference SignalCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public List<RestRoute> routes() {
        return List.of(RestRoute.of("GET", "v1/signals", Scope.CONTROL, request -> list()));
    }

    private RestResponse list() {
        return JsonResponses.ok(ListJson.write("signals", catalog.signals(), SignalsResource::write));
    }

    private static JsonObject write(SignalStatus signal) {
        return JsonText.object()
                .add("id", signal.id())
                .add("label", signal.label())
                .add("unit", signal.unit())
                .add("minimum", JsonText.number(signal.minimum()))
                .add("maximum", JsonText.number(signal.maximum()))
                .add("rest", JsonText.number(signal.restingValue()))
                .add("value", JsonText.number(signal.value()))
                .add("live", signal.live())
                .add("bundle", signal.bundle())
                .build();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.openapi;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.rest.RestResource;
import io.diuna.platform.rest.RestResponse;
import io.diuna.platform.rest.RestRoute;
import io.diuna.web.json.JsonText;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** REST resource {@code v1}: entry of the API, with links to what there is now, and the description of the API. */
public final class ApiRoot implements RestResource {

    private static final String V1 = "v1";
    private static final String DESCRIPTION = V1 + "/openapi.json";

    private final String version;
    private final Supplier<List<RestRoute>> routes;

    /**
     * @param version version of the distribution
     * @param routes routes of all resources that are registered now
     */
    public ApiRoot(String version, Supplier<List<RestRoute>> routes) {
        this.version = version;
        this.routes = routes;
    }

    @Override
    public List<RestRoute> routes() {
        return List.of(
                RestRoute.of("GET", "", Scope.CONTROL, request -> links()),
                RestRoute.of("GET", V1, Scope.CONTROL, request -> links()),
                RestRoute.of(
                        "GET",
                        DESCRIPTION,
                        Scope.CONTROL,
                        request -> RestResponse.ok(ApiDescription.read(version).toString())));
    }

    private RestResponse links() {
        JsonObjectBuilder resources = JsonText.object();
        topLevel().forEach(name -> resources.add(name, link(V1 + "/" + name)));
        return RestResponse.ok(JsonText.object()
                .add("version", version)
                .add("description", link(DESCRIPTION))
                .add("resources", resources)
                .add(
                        "streams",
                        JsonText.object().add("events", link(V1 + "/events")).add("frames", link(V1 + "/frames")))
                .build()
                .toString());
    }

    /** Returns the names of the resources that can be read right below the version. */
    private Set<String> topLevel() {
        Set<String> names = new TreeSet<>();
        for (RestRoute route : routes.get()) {
            String[] segments = route.path().split("/", -1);
            if (route.method().equals("GET")
                    && segments.length == 2
                    && segments[0].equals(V1)
                    && !route.path().equals(DESCRIPTION)) {
                names.add(segments[1]);
            }
        }
        return names;
    }

    private static String link(String path) {
        return "/api/" + path;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.rest.RestRoute;
import io.diuna.web.ApiServlet;
import io.diuna.web.EventsServlet;
import io.diuna.web.FramesServlet;
import io.diuna.web.HealthServlet;
import io.diuna.web.MetricsServlet;
import io.diuna.web.http.GuardedServlet;
import io.diuna.web.route.RestServlet;
import jakarta.json.JsonObject;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The description of the API has the operations of this bundle, with their scopes, and no others. */
class DescribedRoutesTest {

    private static final String OTHER_BUNDLES = "Other bundles";

    /** Paths of the servlets that have no routes. All of them are for {@code GET} and scope {@code CONTROL}. */
    private static final Map<Class<?>, String> SERVLETS = Map.of(
            EventsServlet.class, "/api/v1/events",
            FramesServlet.class, "/api/v1/frames",
            HealthServlet.class, "/health",
            MetricsServlet.class, "/metrics");

    private static Set<String> routes() {
        Set<String> operations = new TreeSet<>();
        for (var resource : BundleResources.all()) {
            for (RestRoute route : resource.routes()) {
                String path = route.path().isEmpty() ? "/api" : "/api/" + route.path();
                operations.add(operation(route.method(), path, route.scope().name()));
            }
        }
        SERVLETS.values().forEach(path -> operations.add(operation("GET", path, "CONTROL")));
        return operations;
    }

    private static Set<String> described() {
        Set<String> operations = new TreeSet<>();
        DescribedOperations.all().forEach(operation -> {
            JsonObject json = operation.json();
            if (!json.getJsonArray("tags").getString(0).equals(OTHER_BUNDLES)) {
                operations.add(operation(operation.method(), operation.path(), json.getString("x-diuna-scope")));
            }
        });
        return operations;
    }

    private static String operation(String method, String path, String scope) {
        return method + " " + path.replaceAll("\\{\\w+}", "{}") + " " + scope.toLowerCase(Locale.ROOT);
    }

    @Test
    void operationsAreThoseOfTheRoutes() {
        assertThat(described()).hasSizeGreaterThan(80).isEqualTo(routes());
    }

    @Test
    void eachServletIsKnown() {
        Set<Class<?>> known = new HashSet<>(SERVLETS.keySet());
        known.addAll(Set.of(ApiServlet.class, RestServlet.class));
        assertThat(Set.copyOf(BundleResources.classes(GuardedServlet.class))).isEqualTo(known);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.access.AccessControl.Verdict;
import io.diuna.platform.rest.RestResponse;
import io.diuna.platform.rest.RestRoute;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OutsideRoutesTest {

    private final TreeSet<String> registered = new TreeSet<>();
    private final Router router = new Router("", Map.of(), Path.of("unused"));
    private final OutsideRoutes routes = new OutsideRoutes(
            router, new RestServlet((scope, method, address, header) -> Verdict.ALLOWED, router), (path, servlet) -> {
                assertThat(registered.add(path)).isTrue();
                return () -> registered.remove(path);
            });

    @Test
    void eachFirstSegmentHasAServletWhileAResourceHasARoute() {
        routes.add("state", List.of(route("/json/state"), route("/json")));
        routes.add("presets", List.of(route("/presets.json"), route("/json/info")));
        assertThat(registered).containsExactly("/json", "/presets.json");
        assertThat(router.match("GET", router.below("/json", "/state"))
                        .route()
                        .route()
                        .path())
                .isEqualTo("/json/state");
        assertThat(router.match("GET", router.below("/json", null))
                        .route()
                        .route()
                        .path())
                .isEqualTo("/json");
        routes.remove("state");
        assertThat(registered).containsExactly("/json", "/presets.json");
        routes.remove("presets");
        assertThat(registered).isEmpty();
    }

    @Test
    void theEndRemovesAllServlets() {
        routes.add("state", List.of(route("/json/state")));
        routes.add("none", List.of());
        routes.close();
        assertThat(registered).isEmpty();
    }

    private static RestRoute route(String path) {
        return RestRoute.of("GET", path, Scope.CONTROL, request -> RestResponse.noContent());
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.rest.HttpProblem;
import io.diuna.platform.rest.RestResponse;
import io.diuna.platform.rest.RestRoute;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouterTest {

    private final Router router = new Router("/api", Map.of("v1/plugins", Scope.ADMIN), Path.of("unused"));

    @BeforeEach
    void addRoutes() {
        router.add(
                "zones",
                List.of(
                        route("GET", "v1/zones", Scope.CONTROL),
                        route("GET", "v1/zones/{id}", Scope.CONTROL),
                        route("PATCH", "v1/zones/{id}", Scope.CONTROL),
                        route("DELETE", "v1/zones/{id}", Scope.ADMIN)));
        router.add("plugins", List.of(route("DELETE", "v1/plugins/{id}/quarantine", Scope.ADMIN)));
    }

    private static RestRoute route(String method, String path, Scope scope) {
        return RestRoute.of(method, path, scope, request -> RestResponse.noContent());
    }

    private String found(String method, String path) {
        RouteMatch match = router.match(method, path);
        return match.route().route().method() + " " + match.route().route().path() + " " + match.id();
    }

    private Scope scope(String method, @Nullable String path) {
        return router.match(method, path).scope();
    }

    private HttpProblem refused(String method, @Nullable String path) {
        return catchThrowableOfType(
                HttpProblem.class, () -> router.match(method, path).route());
    }

    @Test
    void findsRoutes() {
        assertThat(found("GET", "/v1/zones")).isEqualTo("GET v1/zones ");
        assertThat(found("GET", "/v1/zones/floor")).isEqualTo("GET v1/zones/{id} floor");
        assertThat(found("PATCH", "/v1/zones/a b")).isEqualTo("PATCH v1/zones/{id} a b");
        assertThat(found("DELETE", "/v1/plugins/x.y/quarantine")).isEqualTo("DELETE v1/plugins/{id}/quarantine x.y");
        assertThat(found("HEAD", "/v1/zones")).isEqualTo("GET v1/zones ");
        assertThat(found("GET", "/v1/zones/{id}")).isEqualTo("GET v1/zones/{id} {id}");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "/",
                "//",
                "v1/zones",
                "/v1",
                "/v2/zones",
                "/v1/zones/",
                "/v1//zones",
                "/v1/zones/a/b",
                "/v1/Zones",
                "/v1/plugins//quarantine",
                "/v1/plugins/a/quarantine/"
            })
    void answers404ForOtherPaths(@Nullable String path) {
        assertThat(refused("GET", path).status()).isEqualTo(404);
        assertThat(scope("GET", path)).isEqualTo(Scope.CONTROL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "POST", "OPTIONS", "TRACE", "get", ""})
    void answers405WithTheAllowedMethods(String method) {
        HttpProblem problem = refused(method, "/v1/zones/floor");
        assertThat(problem.status()).isEqualTo(405);
        assertThat(problem.headers()).containsEntry("Allow", "DELETE, GET, HEAD, PATCH");
        assertThat(problem).hasMessage("Method " + method + " not allowed; allowed: DELETE, GET, HEAD, PATCH");
    }

    @Test
    void eachMethodHasAScopeOfItsOwn() {
        assertThat(scope("GET", "/v1/zones")).isEqualTo(Scope.CONTROL);
        assertThat(scope("GET", "/v1/zones/floor")).isEqualTo(Scope.CONTROL);
        assertThat(scope("HEAD", "/v1/zones/floor")).isEqualTo(Scope.CONTROL);
        assertThat(scope("PATCH", "/v1/zones/floor")).isEqualTo(Scope.CONTROL);
        assertThat(scope("DELETE", "/v1/zones/floor")).isEqualTo(Scope.ADMIN);
    }

    @Test
    void mildestScopeCountsForOtherMethods() {
        assertThat(scope("POST", "/v1/zones/floor")).isEqualTo(Scope.CONTROL);
        assertThat(scope("GET", "/v1/plugins/x/quarantine")).isEqualTo(Scope.ADMIN);
        assertThat(scope("POST", "/v1/zones")).isEqualTo(Scope.CONTROL);
    }

    @Test
    void rootOfAnAbsentResourceAnswers503() {
        router.remove("zones");
        router.remove("plugins");
        for (String path : List.of("/v1/zones", "/v1/zones/floor", "/v1/zones/a/b", "/v1/plugins/x")) {
            assertThat(refused("PATCH", path).status()).as(path).isEqualTo(503);
        }
        assertThat(scope("GET", "/v1/zones")).isEqualTo(Scope.CONTROL);
        assertThat(scope("GET", "/v1/plugins")).isEqualTo(Scope.ADMIN);
        assertThat(refused("GET", "/v1/nothing").status()).isEqualTo(404);
        addRoutes();
        assertThat(found("GET", "/v1/zones/floor")).isEqualTo("GET v1/zones/{id} floor");
        assertThat(refused("GET", "/v1/zones/a/b").status()).isEqualTo(404);
    }

    @Test
    void firstOfTwoEqualRoutesCounts() {
        router.add("late", List.of(route("GET", "v1/zones", Scope.ADMIN)));
        assertThat(scope("GET", "/v1/zones")).isEqualTo(Scope.CONTROL);
        router.remove("zones");
        assertThat(scope("GET", "/v1/zones")).isEqualTo(Scope.ADMIN);
    }
}

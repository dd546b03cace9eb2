// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.web.http.HttpProblem;
import io.diuna.web.http.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouterTest {

    private final Router router = new Router(List.of(
            route("GET", "v1/zones", Scope.CONTROL),
            route("GET", "v1/zones/{id}", Scope.CONTROL),
            route("PATCH", "v1/zones/{id}", Scope.CONTROL),
            route("DELETE", "v1/zones/{id}", Scope.ADMIN),
            route("DELETE", "v1/plugins/{id}/quarantine", Scope.ADMIN)));

    private static Route route(String method, String path, Scope scope) {
        return Route.of(method, path, scope, null, call -> Response.done());
    }

    private String found(String method, String path) {
        Router.Match match = router.find(method, path);
        return match.route().method() + " " + String.join("/", match.route().path()) + " " + match.id();
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
    void findsNothingElse(@Nullable String path) {
        assertThatThrownBy(() -> router.find("GET", path))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.status()).isEqualTo(404));
        assertThat(router.scope("GET", path)).isEqualTo(Scope.CONTROL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "POST", "OPTIONS", "TRACE", "get", ""})
    void tellsWhatCanBeDone(String method) {
        assertThatThrownBy(() -> router.find(method, "/v1/zones/floor"))
                .isInstanceOfSatisfying(HttpProblem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(405);
                    assertThat(problem.headers()).containsEntry("Allow", "DELETE, GET, HEAD, PATCH");
                });
    }

    @Test
    void eachMethodHasAScopeOfItsOwn() {
        assertThat(router.scope("GET", "/v1/zones")).isEqualTo(Scope.CONTROL);
        assertThat(router.scope("GET", "/v1/zones/floor")).isEqualTo(Scope.CONTROL);
        assertThat(router.scope("HEAD", "/v1/zones/floor")).isEqualTo(Scope.CONTROL);
        assertThat(router.scope("PATCH", "/v1/zones/floor")).isEqualTo(Scope.CONTROL);
        assertThat(router.scope("DELETE", "/v1/zones/floor")).isEqualTo(Scope.ADMIN);
    }

    @Test
    void theMildestCountsWhereNothingCanBeDone() {
        assertThat(router.scope("POST", "/v1/zones/floor")).isEqualTo(Scope.CONTROL);
        assertThat(router.scope("GET", "/v1/plugins/x/quarantine")).isEqualTo(Scope.ADMIN);
        assertThat(router.scope("POST", "/v1/zones")).isEqualTo(Scope.CONTROL);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.rest.RestResource;
import io.diuna.platform.rest.RestResponse;
import io.diuna.platform.rest.RestRoute;
import io.diuna.web.TestApi;
import io.diuna.web.http.FakeExchange;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ApiRootTest {

    private static final RestResource ROOMS = () -> Stream.of(
                    "GET v1/rooms", "PUT v1/rooms/{id}", "GET v1/rooms/{id}", "POST v1/knock", "GET v1/doors/open")
            .map(route -> route.split(" ", 2))
            .map(route -> RestRoute.of(route[0], route[1], Scope.ADMIN, request -> RestResponse.noContent()))
            .toList();

    private final TestApi api = new TestApi(ROOMS);

    @Test
    void entryNamesVersionDescriptionAndWhatCanBeRead() {
        for (String path : List.of("/api", "/api/", "/api/v1")) {
            assertThat(api.at(path).text())
                    .as(path)
                    .isEqualTo("{\"version\":\"1.0\",\"description\":\"/api/v1/openapi.json\","
                            + "\"resources\":{\"rooms\":\"/api/v1/rooms\"},"
                            + "\"streams\":{\"events\":\"/api/v1/events\",\"frames\":\"/api/v1/frames\"}}");
        }
    }

    @Test
    void descriptionIsJsonForAllWhoMaySeeTheLight() {
        FakeExchange answer = api.get("openapi.json");
        assertThat(answer.answered("Content-Type")).isEqualTo("application/json");
        assertThat(answer.json().getString("openapi")).startsWith("3.1.");
        assertThat(answer.json().getJsonObject("info").getString("version")).isEqualTo("1.0");
        assertThat(api.scope("GET", "/v1/openapi.json")).isEqualTo(Scope.CONTROL);
        assertThat(api.scope("GET", "/v1")).isEqualTo(Scope.CONTROL);
    }
}

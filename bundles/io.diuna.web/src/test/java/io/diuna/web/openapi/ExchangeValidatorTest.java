// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.openapi;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.rest.RestResponse;
import io.diuna.platform.rest.RestRoute;
import io.diuna.web.TestApi;
import io.diuna.web.openapi.ExchangeValidator.Content;
import io.diuna.web.openapi.ExchangeValidator.Exchange;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers of all tests of this bundle are compared with the description of the API. */
class ExchangeValidatorTest {

    private static final String JSON = "application/json";
    private static final Content NONE = new Content("", "");
    private static final Content MASTER = new Content(JSON, "{\"on\":true,\"brightness\":80,\"saved\":true}");

    private static void validate(String method, String path, Content request, int status, Content response) {
        ExchangeValidator.validate(new Exchange(method, path, request, status, response));
    }

    @Test
    void describedExchangesPass() {
        validate("PATCH", "/api/v1/master", new Content(JSON, "{\"on\":true}"), 200, MASTER);
        validate("PATCH", "/api/v1/master", new Content(JSON, "{\"on\":7}"), 422, problem(422));
        validate("DELETE", "/api/v1/zones/a", NONE, 204, NONE);
        validate("GET", "/api/v1/rooms", NONE, 200, new Content(JSON, "{\"other\":1}"));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
                    GET  | master  | 200 | {"on":true,"brightness":80,"hue":1}
                    GET  | master  | 200 | {"on":true}
                    GET  | master  | 200 | {"on":true,"brightness":101}
                    GET  | master  | 201 | {"on":true,"brightness":80}
                    PUT  | master  | 200 | {"on":true,"brightness":80}
                    GET  | zones/a | 404 | {"title":"Not Found"}
                    """)
    void otherResponsesFail(String method, String path, int status, String json) {
        assertThatThrownBy(() -> validate(method, "/api/v1/" + path, NONE, status, new Content(JSON, json)))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void otherRequestsFailIfTheyAreAccepted() {
        Content request = new Content(JSON, "{\"hue\":1}");
        assertThatThrownBy(() -> validate("PATCH", "/api/v1/master", request, 200, MASTER))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("hue");
        assertThatCode(() -> validate("PATCH", "/api/v1/master", request, 422, problem(422)))
                .doesNotThrowAnyException();
    }

    @Test
    void problemsOfOtherPathsAreChecked() {
        validate("GET", "/api/v1/nothing", NONE, 404, problem(404));
        assertThatThrownBy(() -> validate("GET", "/api/v1/nothing", NONE, 404, problem(1)))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void answersOfTestsAreValidated() {
        TestApi api = new TestApi(() -> List.of(
                RestRoute.of("GET", "v1/undo", Scope.CONTROL, request -> RestResponse.ok("{\"undo\":1}")),
                RestRoute.of("GET", "v1/redo", Scope.CONTROL, request -> RestResponse.noContent())));
        for (String path : List.of("undo", "redo")) {
            assertThatThrownBy(() -> api.get(path)).as(path).isInstanceOf(AssertionError.class);
        }
    }

    private static Content problem(int status) {
        return new Content(
                "application/problem+json",
                "{\"type\":\"about:blank\",\"title\":\"x\",\"detail\":\"y\",\"status\":" + status + "}");
    }
}

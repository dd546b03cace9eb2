// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.access.HttpCaller;
import io.diuna.platform.control.PluginStatus.State;
import io.diuna.platform.rest.HttpProblem;
import io.diuna.platform.rest.RestRequest;
import io.diuna.platform.rest.RestResponse;
import io.diuna.platform.rest.RestRoute;
import io.diuna.web.FakeServices;
import io.diuna.web.openapi.ExchangeValidator;
import io.diuna.web.openapi.ExchangeValidator.Content;
import io.diuna.web.openapi.ExchangeValidator.Exchange;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PluginIndexResourceTest {

    private final FakePluginIndex index = new FakePluginIndex();
    private final FakeServices.Plugins plugins = new FakeServices.Plugins();
    private final PluginIndexResource resource = new PluginIndexResource(index, plugins);

    private RestResponse send(String method, String suffix, String id, String query, String body) throws IOException {
        RestRoute route = resource.routes().stream()
                .filter(one -> one.method().equals(method) && one.path().equals("v1/plugin-index" + suffix))
                .findFirst()
                .orElseThrow();
        RestResponse response = route.handler()
                .answer(new RestRequest(
                        id,
                        query,
                        new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
                        new HttpCaller("127.0.0.1", false, name -> null)));
        if (response.json() != null) {
            ExchangeValidator.validate(new Exchange(
                    method,
                    "/api/" + route.path(),
                    new Content("application/json", body),
                    response.status(),
                    new Content("application/json", response.json())));
        }
        return response;
    }

    private static JsonObject json(RestResponse response) {
        return Json.createReader(new StringReader(response.json())).readObject();
    }

    @Test
    void allRoutesAreForTheAdministrator() {
        assertThat(resource.routes())
                .hasSize(3)
                .allSatisfy(route -> assertThat(route.scope()).isEqualTo(Scope.ADMIN));
    }

    @Test
    void searchListsPluginsAndLocations() throws IOException {
        JsonObject found = json(send("GET", "", "", "q=the+snake", ""));
        JsonObject snake = found.getJsonArray("plugins").getJsonObject(0);
        assertThat(snake.getString("name")).isEqualTo("org.snake");
        assertThat(snake.getString("installed")).isEqualTo("1.1.0");
        assertThat(snake.getBoolean("update")).isTrue();
        JsonObject version = snake.getJsonArray("versions").getJsonObject(0);
        assertThat(version.getJsonObject("api").getString("io.diuna.api.animation"))
                .isEqualTo("[2.1,3)");
        assertThat(version.isNull("reason")).isTrue();
        assertThat(found.getJsonArray("locations").getJsonObject(0).getString("updated"))
                .isEqualTo("2026-11-30T10:00:00Z");
        assertThat(found.getJsonArray("locations").getJsonObject(1).getString("problem"))
                .contains("cannot be read");
        assertThat(index.calls).containsExactly("search the snake");
        send("GET", "", "", "refresh=true", "");
        assertThat(index.calls).endsWith("refresh", "search ");
    }

    @Test
    void installationAnswersWithTheVerdictOfAnUpload() throws IOException {
        RestResponse created = send("POST", "/{id}", "org.snake", "", "{}");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.headers()).containsEntry("Location", "/api/v1/plugins/org.snake");
        plugins.put("org.snake", State.ACTIVE, null);
        RestResponse replaced = send("POST", "/{id}", "org.snake", "", "{\"version\":\"1.0.0\"}");
        assertThat(replaced.status()).isEqualTo(200);
        assertThat(json(replaced).getString("state")).isEqualTo("ACTIVE");
        assertThat(index.calls).containsExactly("install org.snake null", "install org.snake 1.0.0");
    }

    @Test
    void refusalsAreThoseOfAnUpload() {
        assertThatThrownBy(() -> send("POST", "/{id}", "older", "", "{}"))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.status()).isEqualTo(409));
        assertThatThrownBy(() -> send("POST", "/{id}", "changed", "", "{}")).isInstanceOf(ConfigurationException.class);
        assertThatThrownBy(() -> send("POST", "/{id}", "org.snake", "", "{\"file\":\"x\"}"))
                .hasMessageStartingWith("Unknown field 'file'");
        assertThatThrownBy(() -> send("POST", "/{id}", "org.snake", "", "{\"version\":1}"))
                .hasMessage("'version' must be a string");
        assertThat(index.calls).containsExactly("install older null", "install changed null");
    }

    @Test
    void picturesAreKeptByTheBrowserForAnHour() throws IOException {
        RestResponse picture = send("GET", "/{id}/preview", "org.snake", "", "");
        assertThat(picture.headers())
                .containsEntry("Content-Type", "image/png")
                .containsEntry("Cache-Control", "private, max-age=3600");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        picture.content().write(out);
        assertThat(out.toByteArray()).containsExactly(1, 2, 3);
        assertThatThrownBy(() -> send("GET", "/{id}/preview", "org.none", "", ""))
                .hasMessage("There is no picture of plugin 'org.none'");
    }
}

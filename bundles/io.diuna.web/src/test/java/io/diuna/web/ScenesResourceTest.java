// SPDX-License-Identifier: Apache-2.0
package io.diuna.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.control.Scene;
import io.diuna.platform.control.SceneAdmin;
import io.diuna.platform.control.SceneRecall;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.zone.ZoneLook;
import io.diuna.web.http.FakeExchange;
import io.diuna.web.rest.ScenesResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScenesResourceTest {

    private static final String LOOKS = "\"looks\":{\"floor\":{\"on\":true,\"brightness\":80,\"color\":\"#ff8800\","
            + "\"palette\":\"sunset\",\"animation\":\"rainbow\",\"parameters\":{\"speed\":60}}}";

    private final FakeServices.Control control = new FakeServices.Control();
    private final FakeScenes scenes = new FakeScenes();
    private final TestApi api = new TestApi(new ScenesResource(control, scenes));

    /** Scenes in memory. */
    private static final class FakeScenes implements SceneAdmin {

        final Map<String, Scene> all = new LinkedHashMap<>();
        final List<String> recalls = new ArrayList<>();

        @Override
        public List<Scene> scenes() {
            return List.copyOf(all.values());
        }

        @Override
        public Optional<Scene> scene(String id) {
            return Optional.ofNullable(all.get(id));
        }

        @Override
        public boolean put(Scene scene) {
            if (scene.label().isBlank()) {
                throw new ConfigurationException("label", "A label has 1 to 64 characters");
            }
            return all.put(scene.id(), scene) == null;
        }

        @Override
        public boolean remove(String id) {
            return all.remove(id) != null;
        }

        @Override
        public void order(List<String> ids) {
            ids.forEach(id -> all.put(id, all.remove(id)));
        }

        @Override
        public SceneRecall recall(String id, Set<String> zones, Transition transition) {
            recalls.add(id + " " + zones + " " + transition.kind().id() + " "
                    + transition.duration().toMillis());
            return new SceneRecall(List.of("floor"), Map.of("attic", "Zone 'attic' not found"));
        }
    }

    @BeforeEach
    void addZone() {
        control.looks.put("wall", new ZoneLook(false, 10, 0, "ice", null, Map.of()));
    }

    @Test
    void aNewSceneHasThePresentLooksOfAllZones() {
        FakeExchange answer = put("evening", "{}");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.answered("Location")).isEqualTo("/api/v1/scenes/evening");
        assertThat(answer.json().getString("label")).isEqualTo("evening");
        assertThat(answer.json().getJsonObject("looks")).containsOnlyKeys("floor", "wall");
        assertThat(scenes.all.get("evening").looks()).isEqualTo(control.looks);
    }

    @Test
    void zonesChooseAPartAndAPutWithoutThemKeepsTheLooks() {
        assertThat(put("evening", "{\"label\":\"Evening\",\"color\":\"#ff8800\",\"zones\":[\"floor\"]}")
                        .text())
                .isEqualTo("{\"id\":\"evening\",\"label\":\"Evening\",\"color\":\"#ff8800\"," + LOOKS + "}");
        control.looks.put("floor", new ZoneLook(false, 1, 0, "ice", null, Map.of()));
        assertThat(put("evening", "{\"label\":\"Late\",\"color\":null}").text())
                .isEqualTo("{\"id\":\"evening\",\"label\":\"Late\",\"color\":null," + LOOKS + "}");
        put("evening", "{\"zones\":[\"floor\"]}");
        assertThat(scenes.all.get("evening").looks()).isEqualTo(Map.of("floor", control.looks.get("floor")));
    }

    @Test
    void whatIsSentBackIsTheSameScene() {
        put("evening", "{}");
        Scene before = scenes.all.get("evening");
        FakeExchange answer = put("evening", api.get("scenes/evening").text());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(scenes.all.get("evening")).isEqualTo(before);
    }

    @Test
    void badRequestsNameTheirField() {
        assertProblem(put("evening", "{\"zones\":[\"attic\"]}"), 422, "zones", "'attic'");
        assertProblem(put("evening", "{\"zones\":[1]}"), 422, "zones[0]", "a string");
        assertProblem(put("evening", "{\"zones\":[\"floor\"],\"looks\":{}}"), 422, "zones", "one of both");
        assertProblem(
                put("evening", "{\"looks\":{\"floor\":{\"brightness\":101}}}"), 422, "looks.floor.brightness", "100");
        assertProblem(put("evening", "{\"looks\":{\"floor\":7}}"), 422, "looks.floor", "an object");
        assertProblem(put("evening", "{\"id\":\"night\"}"), 422, "id", "'night'");
        assertProblem(put("evening", "{\"label\":\" \"}"), 422, "label", "64");
        assertProblem(put("evening", "{\"colour\":\"#ff8800\"}"), 422, "colour", "known fields");
        assertThat(put("evening", "[]").status()).isEqualTo(400);
        assertThat(scenes.all).isEmpty();
    }

    @Test
    void aRecallNamesZonesAndTransition() {
        put("evening", "{}");
        FakeExchange answer = post("evening/recall", "{}");
        assertThat(answer.text())
                .isEqualTo("{\"zones\":[\"floor\"],\"skipped\":{\"attic\":\"Zone 'attic' not found\"},\"saved\":true}");
        post("evening/recall", "{\"zones\":[\"wall\"],\"transition\":{\"kind\":\"wipe\",\"durationMs\":2000}}");
        assertThat(scenes.recalls).containsExactly("evening [] crossfade 400", "evening [wall] wipe 2000");
        assertProblem(post("evening/recall", "{\"zones\":[]}"), 422, "zones", "leave it out");
        assertThat(post("night/recall", "{}").status()).isEqualTo(404);
    }

    @Test
    void scenesAreOrderedAndRemoved() {
        put("a", "{}");
        put("b", "{}");
        FakeExchange ordered = deliver(
                FakeExchange.of("PATCH", "/api/v1/scenes").body("application/json", "{\"order\":[\"b\",\"a\"]}"));
        assertThat(ordered.json().getJsonArray("scenes"))
                .extracting(scene -> scene.asJsonObject().getString("id"))
                .containsExactly("b", "a");
        assertThat(api.send(FakeExchange.of("DELETE", "/api/v1/scenes/b")).status())
                .isEqualTo(204);
        assertThat(api.send(FakeExchange.of("DELETE", "/api/v1/scenes/b")).status())
                .isEqualTo(404);
        assertThat(api.get("scenes/b").status()).isEqualTo(404);
    }

    @Test
    void lightIsEnoughForScenes() {
        assertThat(api.scope("GET", "/v1/scenes")).isEqualTo(Scope.CONTROL);
        assertThat(api.scope("PUT", "/v1/scenes/x")).isEqualTo(Scope.CONTROL);
        assertThat(api.scope("POST", "/v1/scenes/x/recall")).isEqualTo(Scope.CONTROL);
    }

    private FakeExchange put(String id, String body) {
        return deliver(FakeExchange.of("PUT", "/api/v1/scenes/" + id).body("application/json", body));
    }

    private FakeExchange post(String path, String body) {
        return deliver(FakeExchange.of("POST", "/api/v1/scenes/" + path).body("application/json", body));
    }

    private FakeExchange deliver(FakeExchange exchange) {
        try {
            return api.send(exchange).deliver();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertProblem(FakeExchange answer, int status, String field, String words) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().getString("field")).isEqualTo(field);
        assertThat(answer.json().getString("detail")).contains(words);
    }
}

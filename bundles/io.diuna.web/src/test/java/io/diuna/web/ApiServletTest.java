// SPDX-License-Identifier: Apache-2.0
package io.diuna.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskScope;
import io.diuna.platform.control.PluginStatus.State;
import io.diuna.platform.frame.DurationMetric;
import io.diuna.platform.frame.MetricValue;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.health.HealthProblem;
import io.diuna.platform.rest.RestResource;
import io.diuna.task.ThreadRegistry;
import io.diuna.web.http.FakeExchange;
import io.diuna.web.plugin.PluginsResource;
import io.diuna.web.rest.AnimationsResource;
import io.diuna.web.rest.MasterResource;
import io.diuna.web.rest.MetricsResource;
import io.diuna.web.rest.PalettesResource;
import io.diuna.web.rest.StatusResource;
import io.diuna.web.rest.StripsResource;
import io.diuna.web.rest.TasksResource;
import io.diuna.web.rest.ZonesResource;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiServletTest {

    private final FakeServices.Catalog catalog = new FakeServices.Catalog();
    private final FakeServices.Plugins plugins = new FakeServices.Plugins();
    private final ThreadRegistry tasks = new ThreadRegistry();
    private final FakeServices.FakeFrameMonitor monitor = new FakeServices.FakeFrameMonitor();
    private final FakeServices.Control zones = new FakeServices.Control();
    private final List<HealthProblem> problems = new ArrayList<>();
    private final List<RestResource> resources = List.of(
            new StatusResource("1.0", () -> 12, monitor, zones, plugins, () -> problems),
            new ZonesResource(zones, catalog, zones, new FakeGroups(), new FakeZoneEditor()),
            new StripsResource(new FakeStrips()),
            new AnimationsResource(catalog),
            new MasterResource(zones),
            new PalettesResource(zones, new FakePaletteAdmin()),
            new PluginsResource(plugins),
            new TasksResource(tasks),
            new MetricsResource(monitor));
    private ApiServlet servlet = TestApi.servlet(Path.of("unused"));

    @BeforeEach
    void addResources(@TempDir Path folder) {
        servlet = TestApi.servlet(folder);
        resources.forEach(servlet::addResource);
    }

    private FakeExchange send(FakeExchange exchange) {
        servlet.service(exchange.request(), exchange.response());
        return exchange;
    }

    private FakeExchange get(String path) {
        return send(FakeExchange.of("GET", "/api/v1/" + path));
    }

    private FakeExchange patch(String path, String json) throws IOException {
        return send(FakeExchange.of("PATCH", "/api/v1/" + path).body("application/json", json))
                .deliver();
    }

    @Test
    void nextUploadIsAcceptedAsSoonAsTheResponseIsSent() throws IOException {
        for (String jar : List.of("my.plugin", "")) {
            List<Integer> next = new ArrayList<>();
            FakeExchange first = FakeExchange.of("POST", "/api/v1/plugins").body("application/octet-stream", jar);
            first.onAnswer(() -> {
                FakeExchange another =
                        send(FakeExchange.of("POST", "/api/v1/plugins").body("application/octet-stream", "my.plugin"));
                next.add(another.status());
                another.fail();
            });
            send(first).deliver();
            assertThat(next).as("after " + first.status()).containsExactly(200);
        }
    }

    private FakeExchange upload(String jar) throws IOException {
        return send(FakeExchange.of("POST", "/api/v1/plugins").body("application/octet-stream", jar))
                .deliver();
    }

    private FakeExchange put(String path, String json) throws IOException {
        return send(FakeExchange.of("PUT", "/api/v1/" + path).body("application/json", json))
                .deliver();
    }

    @Test
    void createsChangesAndRemovesZones() throws IOException {
        FakeExchange made = put(
                "zones/wall",
                "{\"label\":\"Wall\",\"brightness\":20,\"ranges\":[{\"strip\":\"main\",\"start\":0,\"length\":6}],"
                        + "\"matrix\":{\"columns\":3,\"rows\":2,\"corner\":\"top-right\"}}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.answered("Location")).isEqualTo("/api/v1/zones/wall");
        assertThat(made.json().getInt("brightness")).isEqualTo(20);
        assertThat(made.json().getJsonArray("overlaps")).isEmpty();
        assertThat(get("zones/wall").json().getJsonObject("matrix").toString())
                .isEqualTo("{\"columns\":3,\"rows\":2,\"serpentine\":false,\"corner\":\"top-right\",\"rotation\":0}");

        FakeExchange moved = put("zones/wall", "{\"ranges\":[{\"strip\":\"main\",\"start\":5,\"length\":6}]}");
        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.json().getString("label"))
                .as("kept if the request has none")
                .isEqualTo("Wall");
        assertThat(moved.json().getInt("brightness")).isEqualTo(20);
        assertThat(moved.json().getJsonArray("overlaps").toString()).isEqualTo("[\"floor\"]");
        assertThat(moved.json().containsKey("matrix")).isFalse();

        assertThat(send(FakeExchange.of("DELETE", "/api/v1/zones/wall")).status())
                .isEqualTo(204);
        assertThat(send(FakeExchange.of("DELETE", "/api/v1/zones/wall")).status())
                .isEqualTo(404);
        assertThat(put("zones/wall", "{\"on\":true}").json().getString("field")).isEqualTo("ranges");
    }

    @Test
    void listsAndGets() {
        assertThat(get("zones").json().getJsonArray("zones")).hasSize(1);
        assertThat(get("zones/floor").json().getString("label")).isEqualTo("The floor");
        assertThat(get("animations").json().getJsonArray("animations")).hasSize(1);
        assertThat(get("animations/rainbow").json().getString("version")).isEqualTo("1.2.3");
        assertThat(get("palettes").json().getJsonArray("palettes")).hasSize(1);
        assertThat(get("zones").answered("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void answers404ForUnknownIds() throws IOException {
        assertThat(get("zones/attic").json().getString("detail")).contains("attic");
        assertThat(get("zones/attic").status()).isEqualTo(404);
        assertThat(get("animations/fire").status()).isEqualTo(404);
        assertThat(get("plugins/x").status()).isEqualTo(404);
        assertThat(get("nothing").status()).isEqualTo(404);
        assertThat(patch("zones/attic", "{}").status()).isEqualTo(404);
    }

    @Test
    void changesAZoneAndPressesItsButtons() throws IOException {
        FakeExchange exchange = patch(
                "zones/floor",
                "{\"brightness\":20,\"parameters\":{\"mirror\":true},\"transition\":{\"kind\":\"cut\",\"durationMs\":0}}");
        assertThat(exchange.status()).isEqualTo(200);
        assertThat(exchange.completed()).isTrue();
        assertThat(exchange.json().getInt("brightness")).isEqualTo(20);
        assertThat(exchange.json().getJsonObject("parameters").toString())
                .isEqualTo("{\"speed\":60,\"direction\":\"up\",\"tint\":\"#ffffff\",\"mirror\":true}");
        assertThat(zones.transitions).extracting(Transition::kind).containsExactly(Transition.Kind.CUT);
        String press = "/api/v1/zones/floor/press";
        for (String button : List.of("reset", "start")) {
            FakeExchange pressed =
                    FakeExchange.of("POST", press).body("application/json", "{\"parameter\":\"" + button + "\"}");
            assertThat(send(pressed).deliver().status()).isEqualTo(button.equals("reset") ? 204 : 422);
        }
        assertThat(zones.pressed).containsExactly("floor.reset");
    }

    @Test
    void changesTheMaster() throws IOException {
        assertThat(get("master").json().toString()).isEqualTo("{\"on\":true,\"brightness\":100}");
        FakeExchange exchange = patch("master", "{\"brightness\":30,\"transition\":{\"durationMs\":2000}}");
        assertThat(exchange.status()).isEqualTo(200);
        assertThat(exchange.json().toString()).isEqualTo("{\"on\":true,\"brightness\":30,\"saved\":true}");
        assertThat(zones.transitions).extracting(Transition::duration).containsExactly(Duration.ofSeconds(2));
        assertThat(patch("master", "{\"on\":false,\"brightness\":101}").json().getString("field"))
                .isEqualTo("brightness");
        assertThat(patch("master", "{\"colour\":1}").json().getString("field")).isEqualTo("colour");
        assertThat(get("master").json().toString()).isEqualTo("{\"on\":true,\"brightness\":30}");
    }

    @Test
    void changesThatAreNotOnTheDiskAreAnsweredWithSavedFalse() throws IOException {
        assertThat(patch("zones/floor", "{\"brightness\":30}").json().getBoolean("saved"))
                .isTrue();
        zones.saved = false;
        for (FakeExchange exchange : List.of(
                patch("zones/floor", "{\"brightness\":31}"),
                patch("master", "{\"brightness\":32}"),
                send(FakeExchange.of("PUT", "/api/v1/zones/floor")
                                .body(
                                        "application/json",
                                        "{\"ranges\":[{\"strip\":\"main\",\"start\":0,\"length\":6}]}"))
                        .deliver())) {
            assertThat(exchange.status()).isEqualTo(200);
            assertThat(exchange.json().getBoolean("saved")).isFalse();
        }
        assertThat(zones.zone("floor").orElseThrow().look().brightness()).isEqualTo(31);
        assertThat(get("zones/floor").json()).doesNotContainKey("saved");
    }

    @Test
    void changesNothingIfOneFieldIsWrong() throws IOException {
        assertThat(patch("zones/floor", "{\"on\":false,\"brightness\":200}").status())
                .isEqualTo(422);
        assertThat(patch("zones/floor", "{\"on\":false,\"animation\":\"fire\"}")
                        .json()
                        .getString("field"))
                .isEqualTo("animation");
        assertThat(patch("zones/floor", "{\"on\":fal").status()).isEqualTo(400);
        assertThat(zones.zone("floor").orElseThrow().look().on()).isTrue();
        assertThat(zones.transitions).isEmpty();
    }

    @Test
    void goesBackToAnOlderPluginOnlyIfTheRequestSaysSo() throws IOException {
        FakeExchange refused = upload("older.plugin");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().getString("title")).isEqualTo("Conflict");
        assertThat(refused.json().getString("detail")).contains("1.0.0", "2.0.0", "?downgrade=true", "remove");
        assertThat(get("plugins").json().getJsonArray("plugins")).isEmpty();
        FakeExchange upload = FakeExchange.of("POST", "/api/v1/plugins").parameter("downgrade", "true");
        assertThat(send(upload.body("application/octet-stream", "older.plugin"))
                        .deliver()
                        .status())
                .isEqualTo(201);
    }

    @Test
    void installsUpdatesReleasesAndRemovesPlugins() throws IOException {
        FakeExchange first = upload("my.plugin");
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.answered("Location")).isEqualTo("/api/v1/plugins/my.plugin");
        assertThat(upload("my.plugin").status()).isEqualTo(200);
        assertThat(get("plugins").json().getJsonArray("plugins")).hasSize(1);
        assertThat(get("plugins/my.plugin").json().getString("state")).isEqualTo("ACTIVE");
        assertThat(send(FakeExchange.of("DELETE", "/api/v1/plugins/my.plugin/quarantine"))
                        .status())
                .isEqualTo(204);
        assertThat(plugins.released).containsExactly("my.plugin");
        String one = "/api/v1/plugins/my.plugin/quarantine";
        assertThat(send(FakeExchange.of("DELETE", one).parameter("animation", "my%20snake"))
                        .status())
                .isEqualTo(204);
        assertThat(plugins.released).containsExactly("my.plugin", "my.plugin/my snake");
        assertThat(send(FakeExchange.of("DELETE", one).parameter("animation", "other"))
                        .status())
                .isEqualTo(404);
        assertThat(send(FakeExchange.of("DELETE", "/api/v1/plugins/my.plugin")).status())
                .isEqualTo(204);
        assertThat(send(FakeExchange.of("DELETE", "/api/v1/plugins/my.plugin")).status())
                .isEqualTo(404);
        assertThat(send(FakeExchange.of("DELETE", "/api/v1/plugins/my.plugin/quarantine"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void x4ListsTheTasks() {
        try (TaskScope scope = tasks.open("some.bundle")) {
            scope.thread(TaskCategory.INPUT, "some-thread", "Does something", () -> {
                        throw new IllegalStateException("broken");
                    })
                    .start()
                    .join(Duration.ofSeconds(30));
            FakeExchange exchange = get("tasks");
            assertThat(exchange.status()).isEqualTo(200);
            assertThat(exchange.json().getJsonObject("counts").toString())
                    .isEqualTo(
                            "{\"RUNNING\":0,\"ABANDONED\":0,\"LEAKED\":0,\"COMPLETED\":0,\"FAILED\":1,\"CANCELLED\":0}");
            JsonObject task = exchange.json().getJsonArray("tasks").getJsonObject(0);
            assertThat(task.getString("owner")).isEqualTo("some.bundle");
            assertThat(task.getString("state")).isEqualTo("FAILED");
            assertThat(task.getString("error")).contains("broken");
            assertThat(task.getString("createdBy")).isEqualTo(ApiServletTest.class.getName());
        }
    }

    @Test
    void refusesFilesThatAreNoPlugins() throws IOException {
        FakeExchange exchange = upload("");
        assertThat(exchange.status()).isEqualTo(422);
        assertThat(exchange.json().getString("field")).isEqualTo("jar");
        FakeExchange form = send(FakeExchange.of("POST", "/api/v1/plugins").body("multipart/form-data", "x"));
        assertThat(form.status()).isEqualTo(415);
    }

    @Test
    void anUploadWithoutAVerdictInTimeIsAccepted() throws IOException {
        plugins.installed = State.STARTING;
        FakeExchange exchange = upload("my.plugin");
        assertThat(exchange.status()).isEqualTo(202);
        assertThat(exchange.json().getString("state")).isEqualTo("STARTING");
        assertThat(exchange.answered("Location")).isEqualTo("/api/v1/plugins/my.plugin");
    }

    @Test
    void encodesLocations() throws IOException {
        assertThat(upload("half copied.jar").answered("Location")).isEqualTo("/api/v1/plugins/half%20copied.jar");
    }

    @Test
    void healthIsOkIfEverythingWorks() {
        monitor.pictures.put("main", new int[3]);
        plugins.put("a", State.ACTIVE, null);
        plugins.put("b", State.STOPPED, null);
        FakeExchange exchange = get("status");
        assertThat(exchange.json().getString("health")).isEqualTo("OK");
        assertThat(exchange.json().getInt("plugins")).isEqualTo(1);
        assertThat(exchange.json().getInt("strips")).isEqualTo(1);
        assertThat(exchange.json().getInt("zones")).isEqualTo(1);
        assertThat(exchange.json().getInt("uptimeSeconds")).isEqualTo(12);
    }

    @Test
    void listsProblemsWithTheirRemedies() {
        problems.add(new HealthProblem("strip", "strip 'main'", "Strip 'main' is offline", "Check its power"));
        problems.add(new HealthProblem("safe-mode", "safe mode", "Diuna runs in safe mode", "Restart it"));
        FakeExchange exchange = get("status");
        assertThat(exchange.json().getString("health")).isEqualTo("DEGRADED");
        assertThat(exchange.json().getJsonArray("problems").toString())
                .isEqualTo("[\"Strip 'main' is offline. Check its power\",\"Diuna runs in safe mode. Restart it\"]");
    }

    @Test
    void writesMetrics() {
        monitor.durations = List.of(new DurationMetric(
                "strip.show", "Show", Map.of("strip", "main"), 4, 20_000, 1_500, 2_000, 3_000, 10_000));
        monitor.values = List.of(new MetricValue("frames", "All", Map.of(), MetricValue.Kind.COUNTER, 100));
        assertThat(get("metrics").json().toString())
                .isEqualTo("{\"durations\":[{\"name\":\"strip.show\",\"description\":\"Show\","
                        + "\"labels\":{\"strip\":\"main\"},\"count\":4,"
                        + "\"micros\":{\"sum\":20,\"p50\":1.5,\"p99\":2,\"p999\":3,\"max\":10}}],"
                        + "\"values\":[{\"name\":\"frames\",\"description\":\"All\",\"labels\":{},"
                        + "\"kind\":\"counter\",\"value\":100}]}");
    }
}

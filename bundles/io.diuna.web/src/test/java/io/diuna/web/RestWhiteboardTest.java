// SPDX-License-Identifier: Apache-2.0
package io.diuna.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.DiunaException;
import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.rest.RestBody;
import io.diuna.platform.rest.RestResource;
import io.diuna.platform.rest.RestResponse;
import io.diuna.platform.rest.RestRoute;
import io.diuna.platform.state.BackupAdmin;
import io.diuna.platform.state.BackupInfo;
import io.diuna.task.ThreadRegistry;
import io.diuna.web.http.FakeExchange;
import io.diuna.web.login.AccessResource;
import io.diuna.web.login.SessionResource;
import io.diuna.web.login.TokensResource;
import io.diuna.web.openapi.ApiRoot;
import io.diuna.web.openapi.BundleResources;
import io.diuna.web.plugin.FakePluginIndex;
import io.diuna.web.plugin.PluginIndexResource;
import io.diuna.web.plugin.PluginsResource;
import io.diuna.web.rest.AnimationsResource;
import io.diuna.web.rest.BackupResource;
import io.diuna.web.rest.MasterResource;
import io.diuna.web.rest.MetricsResource;
import io.diuna.web.rest.PalettesResource;
import io.diuna.web.rest.StatusResource;
import io.diuna.web.rest.StripsResource;
import io.diuna.web.rest.TasksResource;
import io.diuna.web.rest.ZonesResource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Registration of resources with the REST whiteboard. */
class RestWhiteboardTest {

    private final FakeServices.Control zones = new FakeServices.Control();
    private final FakeServices.FakeFrameMonitor monitor = new FakeServices.FakeFrameMonitor();
    private final FakeServices.Plugins plugins = new FakeServices.Plugins();
    private final FakeLogins logins = new FakeLogins();
    private final List<RestResource> resources = List.of(
            new StatusResource("1.0", () -> 12, monitor, zones, plugins, List::of),
            new ZonesResource(zones, new FakeServices.Catalog(), zones, new FakeGroups(), new FakeZoneEditor()),
            new StripsResource(new FakeStrips()),
            new AnimationsResource(new FakeServices.Catalog()),
            new BackupResource(new NoBackups(), null),
            new MasterResource(zones),
            new PalettesResource(zones, new FakePaletteAdmin()),
            new PluginsResource(plugins),
            new PluginIndexResource(new FakePluginIndex(), plugins),
            new TasksResource(new ThreadRegistry()),
            new MetricsResource(monitor),
            new SessionResource(logins),
            new TokensResource(logins),
            new AccessResource(logins));
    private ApiServlet servlet = emptyServlet();

    /** Backups of which only the routes matter. */
    private static final class NoBackups implements BackupAdmin {

        @Override
        public void write(OutputStream out) {
            throw new DiunaException("no backups");
        }

        @Override
        public BackupInfo restore(InputStream zip) {
            throw new DiunaException("no backups");
        }
    }

    private static ApiServlet emptyServlet() {
        return TestApi.servlet(Path.of("unused"));
    }

    @BeforeEach
    void addResources() {
        resources.forEach(servlet::addResource);
    }

    private FakeExchange send(FakeExchange exchange) {
        servlet.service(exchange.request(), exchange.response());
        return exchange;
    }

    private FakeExchange get(String path) {
        return send(FakeExchange.of("GET", "/api/v1/" + path));
    }

    @Test
    void pluginsTasksBackupsLayoutsAndSearchesAreForTheAdministratorAlone() {
        for (RestResource resource : resources) {
            for (RestRoute route : resource.routes()) {
                if (resource instanceof SessionResource) {
                    assertThat(route.scope()).as(route.toString()).isEqualTo(Scope.PUBLIC);
                    continue;
                }
                boolean changesLayout =
                        ((route.method().equals("PUT") || route.method().equals("DELETE"))
                                        && !route.path().contains("palettes"))
                                || (route.method().equals("POST")
                                        && route.path().startsWith("v1/zones/")
                                        && !route.path().endsWith("/press"));
                assertThat(route.scope())
                        .as(route.toString())
                        .isEqualTo(
                                changesLayout
                                                || route.path().contains("plugin")
                                                || route.path().contains("tasks")
                                                || route.path().contains("tokens")
                                                || route.path().contains("access")
                                                || route.path().contains("receivers")
                                                || route.path().contains("backup")
                                                || route.path().contains("restore")
                                        ? Scope.ADMIN
                                        : Scope.CONTROL);
            }
        }
    }

    @Test
    void rootsAreThoseOfTheResources() {
        Map<String, Scope> mildest = new TreeMap<>();
        for (RestResource resource : BundleResources.all()) {
            for (RestRoute route : resource.routes()) {
                String[] segments = route.path().split("/", 3);
                if (!(resource instanceof ApiRoot)) { // it comes and goes with the servlet
                    mildest.merge(
                            segments[0] + "/" + segments[1],
                            route.scope(),
                            (one, other) -> one.compareTo(other) <= 0 ? one : other);
                }
            }
        }
        assertThat(ApiServlet.ROOTS).isEqualTo(mildest);
    }

    @Test
    void pathsOfAbsentResourcesAnswer503() {
        for (ApiServlet each : List.of(emptyServlet(), servlet)) {
            servlet = each;
            for (RestResource resource : resources) {
                if (!(resource instanceof AnimationsResource)) {
                    servlet.removeResource(resource);
                }
            }
            for (FakeExchange exchange : List.of(
                    get("zones"),
                    get("zones/floor"),
                    get("status"),
                    get("palettes"),
                    send(FakeExchange.of("HEAD", "/api/v1/zones")),
                    send(FakeExchange.of("PATCH", "/api/v1/zones/floor")),
                    send(FakeExchange.of("POST", "/api/v1/plugins")))) {
                assertThat(exchange.status()).isEqualTo(503);
                assertThat(exchange.json().getString("detail"))
                        .startsWith("/api/v1/")
                        .endsWith(" is not available right now; try again in a moment");
                assertThat(exchange.answered("Retry-After")).isEqualTo("1");
                assertThat(exchange.answered("Content-Type")).isEqualTo("application/problem+json");
            }
            assertThat(get("nothing").status()).isEqualTo(404);
        }
        assertThat(get("animations").status()).isEqualTo(200);
    }

    @Test
    void resourcesComeBack() {
        for (RestResource resource : resources) {
            servlet.removeResource(resource);
            servlet.addResource(resource);
        }
        assertThat(get("zones").status()).isEqualTo(200);
        assertThat(get("zones/a/b").status()).isEqualTo(404);
    }

    /** A library of its services is restarted, and takes the resource with it: what it throws then is nobody's fault. */
    @Test
    void aResourceThatGoesAwayDuringARequestAnswers503() {
        RestResource[] self = new RestResource[1];
        self[0] = () -> List.of(RestRoute.of("GET", "v1/echo", Scope.CONTROL, request -> {
            if (!request.query().isEmpty()) {
                servlet.removeResource(self[0]);
            }
            throw new IllegalStateException("Configuration Admin service has been unregistered");
        }));
        servlet.addResource(self[0]);
        assertThat(get("echo").status()).isEqualTo(500);
        FakeExchange answer = send(FakeExchange.of("GET", "/api/v1/echo").parameter("gone", "true"));
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().getString("detail")).contains("was restarted").contains("try again");
        assertThat(answer.answered("Retry-After")).isEqualTo("1");
    }

    @Test
    void otherBundlesAddResources() throws IOException {
        RestResource echo = () -> List.of(new RestRoute(
                "POST",
                "v1/echo/{id}",
                Scope.CONTROL,
                RestBody.COMMAND,
                request -> RestResponse.ok("{\"" + request.id() + "\":"
                        + new String(request.body().readAllBytes(), StandardCharsets.UTF_8) + "}")));
        assertThat(get("echo/a").status()).isEqualTo(404);
        servlet.addResource(echo);
        assertThat(send(FakeExchange.of("POST", "/api/v1/echo/a").body("application/json", "7"))
                        .deliver()
                        .text())
                .isEqualTo("{\"a\":7}");
        assertThat(get("echo/a").answered("Allow")).isEqualTo("POST");
        servlet.removeResource(echo);
        assertThat(get("echo/a").status()).isEqualTo(503);
    }
}

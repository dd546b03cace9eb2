// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.rest;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.control.PluginAdmin;
import io.diuna.platform.control.PluginStatus;
import io.diuna.web.http.BodyRule;
import io.diuna.web.http.HttpProblem;
import io.diuna.web.http.Response;
import io.diuna.web.json.ListJson;
import io.diuna.web.json.PluginJson;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The plugins: for the administrator alone. */
public final class PluginsResource {

    private static final String PATH = "v1/plugins";

    private final Supplier<PluginAdmin> admin;
    private final Path uploads;

    /** @param uploads the folder in which uploads are kept while they come */
    public PluginsResource(Supplier<PluginAdmin> admin, Path uploads) {
        this.admin = admin;
        this.uploads = uploads;
    }

    /** What can be asked for. */
    public List<Route> routes() {
        return List.of(
                Route.of("GET", PATH, Scope.ADMIN, null, call -> list()),
                Route.of("POST", PATH, Scope.ADMIN, BodyRule.jar(uploads), this::install),
                Route.of("GET", PATH + "/{id}", Scope.ADMIN, null, this::get),
                Route.of("DELETE", PATH + "/{id}", Scope.ADMIN, null, this::remove),
                Route.of("DELETE", PATH + "/{id}/quarantine", Scope.ADMIN, null, this::release));
    }

    private Response list() {
        return Response.ok(ListJson.write("plugins", admin.get().plugins(), PluginJson::write));
    }

    private Response get(Request call) {
        return Response.ok(admin.get().plugins().stream()
                .filter(plugin -> plugin.symbolicName().equals(call.id()))
                .findFirst()
                .map(PluginJson::write)
                .orElseThrow(() -> unknown(call)));
    }

    private Response install(Request call) throws IOException {
        Set<String> before =
                admin.get().plugins().stream().map(PluginStatus::symbolicName).collect(Collectors.toSet());
        try (InputStream jar = Objects.requireNonNull(call.body()).open()) {
            PluginStatus plugin = admin.get().install(jar);
            return before.contains(plugin.symbolicName())
                    ? Response.ok(PluginJson.write(plugin))
                    : Response.created(PluginJson.write(plugin), location(plugin.symbolicName()));
        }
    }

    private Response remove(Request call) {
        return done(admin.get().remove(call.id()), call);
    }

    private Response release(Request call) {
        return done(admin.get().release(call.id()), call);
    }

    private static Response done(boolean wasThere, Request call) {
        if (!wasThere) {
            throw unknown(call);
        }
        return Response.done();
    }

    private static HttpProblem unknown(Request call) {
        return HttpProblem.unknown("plugin", call.id());
    }

    private static String location(String symbolicName) {
        try {
            return new URI(null, null, "/api/" + PATH + "/" + symbolicName, null).toASCIIString();
        } catch (URISyntaxException e) {
            return "/api/" + PATH;
        }
    }
}

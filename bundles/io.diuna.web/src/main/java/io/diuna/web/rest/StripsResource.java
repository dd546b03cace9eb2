// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.rest;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.control.ConfiguredStrip;
import io.diuna.platform.control.StripAdmin;
import io.diuna.web.http.BodyRule;
import io.diuna.web.http.HttpProblem;
import io.diuna.web.http.Response;
import io.diuna.web.json.DriverJson;
import io.diuna.web.json.ListJson;
import io.diuna.web.json.ReceiverJson;
import io.diuna.web.json.StripJson;
import io.diuna.web.json.StripPut;
import io.diuna.web.json.StripReader;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Strips and the drivers that they may have. */
public final class StripsResource {

    private static final String DRIVERS = "v1/drivers";
    private static final String STRIPS = "v1/strips";
    private static final String STRIP = STRIPS + "/{id}";

    private final Supplier<StripAdmin> admin;

    public StripsResource(Supplier<StripAdmin> admin) {
        this.admin = admin;
    }

    /** What can be asked for. */
    public List<Route> routes() {
        return List.of(
                Route.of("GET", DRIVERS, Scope.CONTROL, null, call -> drivers()),
                Route.of("GET", DRIVERS + "/{id}/receivers", Scope.ADMIN, null, this::receivers),
                Route.of("GET", STRIPS, Scope.CONTROL, null, call -> list()),
                Route.of("GET", STRIP, Scope.CONTROL, null, this::get),
                Route.of("PUT", STRIP, Scope.ADMIN, BodyRule.configuration(), this::put),
                Route.of("DELETE", STRIP, Scope.ADMIN, null, this::remove));
    }

    private Response drivers() {
        return Response.ok(ListJson.write("drivers", admin.get().drivers(), DriverJson::write));
    }

    private Response receivers(Request call) {
        if (admin.get().drivers().stream()
                .noneMatch(driver ->
                        driver.name().equals(call.id()) || driver.pid().equals(call.id()))) {
            throw HttpProblem.unknown("driver", call.id());
        }
        return Response.ok(ListJson.write("receivers", admin.get().receivers(call.id()), ReceiverJson::write));
    }

    private Response list() {
        return Response.ok(ListJson.write("strips", admin.get().strips(), StripJson::write));
    }

    private Response get(Request call) {
        return Response.ok(StripJson.write(find(call.id()).orElseThrow(() -> HttpProblem.unknown("strip", call.id()))));
    }

    private Response put(Request call) throws IOException {
        try (InputStream body = Objects.requireNonNull(call.body()).open()) {
            StripPut put = StripReader.read(body);
            boolean isNew = find(call.id()).isEmpty();
            JsonObject json = StripJson.write(admin.get().put(call.id(), put.driver(), put.values()));
            return isNew ? Response.created(json, "/api/" + STRIPS + "/" + call.id()) : Response.ok(json);
        }
    }

    private Response remove(Request call) {
        if (!admin.get().remove(call.id())) {
            throw HttpProblem.unknown("strip", call.id());
        }
        return Response.done();
    }

    private Optional<ConfiguredStrip> find(String id) {
        return admin.get().strips().stream()
                .filter(strip -> strip.status().id().equals(id))
                .findFirst();
    }
}

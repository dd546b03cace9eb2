// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.rest;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.rest.HttpProblem;
import io.diuna.platform.rest.RestBody;
import io.diuna.platform.rest.RestRequest;
import io.diuna.platform.rest.RestResource;
import io.diuna.platform.rest.RestResponse;
import io.diuna.platform.rest.RestRoute;
import io.diuna.platform.schedule.Schedule;
import io.diuna.platform.schedule.ScheduleAdmin;
import io.diuna.web.json.JsonBody;
import io.diuna.web.json.ListJson;
import io.diuna.web.library.OrderJson;
import io.diuna.web.schedule.ScheduleJson;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** REST resource {@code v1/schedules}: actions at times of the day. */
@Component
public final class SchedulesResource implements RestResource {

    private static final String SCHEDULES = "v1/schedules";
    private static final String SCHEDULE = SCHEDULES + "/{id}";

    private static final Representation REPRESENTATION =
            new Representation(Set.of(), Set.of("next", "reason", "lastRun", "problem", "saved"));

    private final ScheduleAdmin schedules;

    @Activate
    public SchedulesResource(@Reference ScheduleAdmin schedules) {
        this.schedules = schedules;
    }

    @Override
    public List<RestRoute> routes() {
        return List.of(
                RestRoute.of("GET", SCHEDULES, Scope.CONTROL, request -> list()),
                new RestRoute("PATCH", SCHEDULES, Scope.CONTROL, RestBody.COMMAND, this::order),
                RestRoute.of("GET", SCHEDULE, Scope.CONTROL, this::get),
                new RestRoute("PUT", SCHEDULE, Scope.CONTROL, RestBody.COMMAND, this::put),
                RestRoute.of("DELETE", SCHEDULE, Scope.CONTROL, this::remove));
    }

    private RestResponse list() {
        return JsonResponses.ok(ListJson.write("schedules", schedules.schedules(), this::json));
    }

    private RestResponse get(RestRequest request) {
        return REPRESENTATION.ok(json(
                schedules.schedule(request.id()).orElseThrow(() -> HttpProblem.notFound("schedule", request.id()))));
    }

    private RestResponse put(RestRequest request) throws IOException {
        String id = request.id();
        Schedule present = schedules.schedule(id).orElse(null);
        JsonObject before = present == null ? null : json(present);
        return REPRESENTATION.put(JsonBody.read(request.body()), before, "/api/" + SCHEDULES + "/" + id, body -> {
            Schedule schedule = ScheduleJson.read(id, present, body);
            schedules.put(schedule);
            return json(schedule);
        });
    }

    private RestResponse remove(RestRequest request) {
        if (!schedules.remove(request.id())) {
            throw HttpProblem.notFound("schedule", request.id());
        }
        return RestResponse.noContent();
    }

    private RestResponse order(RestRequest request) throws IOException {
        schedules.order(OrderJson.read(request.body()));
        return list();
    }

    private JsonObject json(Schedule schedule) {
        return ScheduleJson.write(schedule, schedules.status(schedule.id()));
    }
}

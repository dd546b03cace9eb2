// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.rest;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.control.Group;
import io.diuna.platform.control.GroupAdmin;
import io.diuna.platform.rest.HttpProblem;
import io.diuna.platform.rest.RestBody;
import io.diuna.platform.rest.RestRequest;
import io.diuna.platform.rest.RestResource;
import io.diuna.platform.rest.RestResponse;
import io.diuna.platform.rest.RestRoute;
import io.diuna.web.json.JsonBody;
import io.diuna.web.json.ListJson;
import io.diuna.web.library.GroupJson;
import io.diuna.web.library.OrderJson;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** REST resource {@code v1/groups}: zones that are commanded together. */
@Component
public final class GroupsResource implements RestResource {

    private static final String GROUPS = "v1/groups";
    private static final String GROUP = GROUPS + "/{id}";

    private final GroupAdmin groups;

    @Activate
    public GroupsResource(@Reference GroupAdmin groups) {
        this.groups = groups;
    }

    @Override
    public List<RestRoute> routes() {
        return List.of(
                RestRoute.of("GET", GROUPS, Scope.CONTROL, request -> list()),
                new RestRoute("PATCH", GROUPS, Scope.CONTROL, RestBody.COMMAND, this::order),
                RestRoute.of("GET", GROUP, Scope.CONTROL, this::get),
                new RestRoute("PUT", GROUP, Scope.CONTROL, RestBody.COMMAND, this::put),
                RestRoute.of("DELETE", GROUP, Scope.CONTROL, this::remove));
    }

    private RestResponse list() {
        return JsonResponses.ok(ListJson.write("groups", groups.groups(), GroupJson::write));
    }

    private RestResponse get(RestRequest request) {
        return Representation.WRITABLE.ok(GroupJson.write(
                groups.group(request.id()).orElseThrow(() -> HttpProblem.notFound("group", request.id()))));
    }

    private RestResponse put(RestRequest request) throws IOException {
        String id = request.id();
        Group present = groups.group(id).orElse(null);
        JsonObject before = present == null ? null : GroupJson.write(present);
        return Representation.WRITABLE.put(JsonBody.read(request.body()), before, "/api/" + GROUPS + "/" + id, body -> {
            Group group = GroupJson.read(id, present, body);
            groups.put(group);
            return GroupJson.write(group);
        });
    }

    private RestResponse remove(RestRequest request) {
        if (!groups.remove(request.id())) {
            throw HttpProblem.notFound("group", request.id());
        }
        return RestResponse.noContent();
    }

    private RestResponse order(RestRequest request) throws IOException {
        groups.order(OrderJson.read(request.body()));
        return list();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.control.Group;
import io.diuna.platform.zone.ZoneLook;
import io.diuna.web.http.FakeExchange;
import io.diuna.web.rest.GroupsResource;
import io.diuna.web.rest.ZonesResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Groups, and commands for several zones. */
class GroupsResourceTest {

    private final FakeServices.Control control = new FakeServices.Control();
    private final FakeGroups groups = new FakeGroups();
    private final TestApi api = new TestApi(new GroupsResource(groups));
    private final FakeZoneEditor editor = new FakeZoneEditor();
    private final TestApi zones =
            new TestApi(new ZonesResource(control, new FakeServices.Catalog(), control, groups, editor));

    @BeforeEach
    void addZone() {
        control.looks.put("wall", new ZoneLook(false, 10, 0, "ice", null, Map.of()));
    }

    @Test
    void aGroupIsSavedChangedReadAndRemoved() {
        FakeExchange answer = put("room", "{\"zones\":[\"wall\",\"floor\"]}");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.answered("Location")).isEqualTo("/api/v1/groups/room");
        assertThat(answer.text()).isEqualTo("{\"id\":\"room\",\"label\":\"room\",\"zones\":[\"wall\",\"floor\"]}");
        assertThat(put("room", "{\"label\":\"Living room\"}").status()).isEqualTo(200);
        assertThat(api.get("groups/room").json().getString("label")).isEqualTo("Living room");
        assertThat(put("room", api.get("groups/room").text()).status()).isEqualTo(200);
        assertThat(groups.all).containsEntry("room", new Group("room", "Living room", List.of("wall", "floor")));
        assertThat(api.get("groups").json().getJsonArray("groups")).hasSize(1);
        assertThat(api.send(FakeExchange.of("DELETE", "/api/v1/groups/room")).status())
                .isEqualTo(204);
        assertThat(api.send(FakeExchange.of("DELETE", "/api/v1/groups/room")).status())
                .isEqualTo(404);
        assertThat(api.get("groups/room").status()).isEqualTo(404);
    }

    @Test
    void theOrderChanges() {
        put("room", "{\"zones\":[\"wall\"]}");
        put("house", "{\"zones\":[\"wall\"]}");
        FakeExchange answer = deliver(
                api,
                FakeExchange.of("PATCH", "/api/v1/groups")
                        .body("application/json", "{\"order\":[\"house\",\"room\"]}"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(groups.all.keySet()).containsExactly("house", "room");
        assertThat(deliver(api, FakeExchange.of("PATCH", "/api/v1/groups").body("application/json", "{}"))
                        .text())
                .contains("'order' is missing");
    }

    @Test
    void badRequestsNameTheirField() {
        assertThat(put("room", "{}").text()).contains("\"field\":\"zones\"");
        assertThat(put("room", "{\"zones\":[7]}").text()).contains("\"field\":\"zones[0]\"");
        assertThat(put("room", "{\"id\":\"house\"}").text()).contains("\"field\":\"id\"");
        assertThat(put("room", "{\"zone\":[]}").text()).contains("\"field\":\"zone\"");
    }

    @Test
    void aCommandGoesToNamedZonesAGroupOrAll() {
        put("room", "{\"zones\":[\"wall\"]}");
        FakeExchange answer = patch("{\"zones\":[\"floor\"],\"brightness\":1}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getBoolean("saved")).isTrue();
        assertThat(answer.json().getJsonArray("zones")).hasSize(1);
        patch("{\"group\":\"room\",\"brightness\":2}");
        assertThat(control.looks.get("floor").brightness()).isEqualTo(1);
        assertThat(control.looks.get("wall").brightness()).isEqualTo(2);
        patch("{\"brightness\":3}");
        assertThat(control.looks.values()).extracting(ZoneLook::brightness).containsOnly(3.0);
    }

    @Test
    void aCommandThatNamesNoZoneIsRefused() {
        assertThat(patch("{\"zones\":[],\"on\":false}").text()).contains("leave it out to change all zones");
        assertThat(patch("{\"zones\":[\"wall\"],\"group\":\"room\"}").text()).contains("send one of both");
        assertThat(patch("{\"group\":\"house\",\"on\":true}").text()).contains("Group 'house' not found");
        assertThat(patch("{\"brightness\":101}").status()).isEqualTo(422);
        assertThat(control.transitions).isEmpty();
    }

    @Test
    void whoeverSetsTheLightMaySaveGroups() {
        assertThat(api.scope("PUT", "/v1/groups/room")).isEqualTo(Scope.CONTROL);
        assertThat(zones.scope("PATCH", "/v1/zones")).isEqualTo(Scope.CONTROL);
    }

    private FakeExchange put(String id, String body) {
        return deliver(api, FakeExchange.of("PUT", "/api/v1/groups/" + id).body("application/json", body));
    }

    private FakeExchange patch(String body) {
        return deliver(zones, FakeExchange.of("PATCH", "/api/v1/zones").body("application/json", body));
    }

    private static FakeExchange deliver(TestApi api, FakeExchange exchange) {
        try {
            return api.send(exchange).deliver();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

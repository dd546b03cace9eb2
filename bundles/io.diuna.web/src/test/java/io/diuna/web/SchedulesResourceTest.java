// SPDX-License-Identifier: Apache-2.0
package io.diuna.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.schedule.Place;
import io.diuna.platform.schedule.PlaceAdmin;
import io.diuna.platform.schedule.Schedule;
import io.diuna.platform.schedule.ScheduleAdmin;
import io.diuna.platform.schedule.ScheduleStatus;
import io.diuna.web.http.FakeExchange;
import io.diuna.web.rest.PlaceResource;
import io.diuna.web.rest.SchedulesResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SchedulesResourceTest {

    private static final String ACTION = "\"action\":{\"kind\":\"scene\",\"scene\":\"red\",\"transition\":"
            + "{\"kind\":\"wipe\",\"durationMs\":2000,\"easing\":\"cubic-in-out\"}}";

    private final FakeSchedules schedules = new FakeSchedules();
    private final TestApi api = new TestApi(new SchedulesResource(schedules));
    private final FakePlace place = new FakePlace();
    private final TestApi placeApi = new TestApi(new PlaceResource(place));

    /** Schedules in memory. */
    private static final class FakeSchedules implements ScheduleAdmin {

        final Map<String, Schedule> all = new LinkedHashMap<>();
        ScheduleStatus status = new ScheduleStatus(null, "No place is set", null, null);

        @Override
        public List<Schedule> schedules() {
            return List.copyOf(all.values());
        }

        @Override
        public Optional<Schedule> schedule(String id) {
            return Optional.ofNullable(all.get(id));
        }

        @Override
        public ScheduleStatus status(String id) {
            return status;
        }

        @Override
        public boolean put(Schedule schedule) {
            return all.put(schedule.id(), schedule) == null;
        }

        @Override
        public boolean remove(String id) {
            return all.remove(id) != null;
        }

        @Override
        public void order(List<String> ids) {
            ids.forEach(id -> all.put(id, all.remove(id)));
        }
    }

    private static final class FakePlace implements PlaceAdmin {

        Place place = Place.NONE;

        @Override
        public Place place() {
            return place;
        }

        @Override
        public void put(Place changed) {
            place = changed;
        }
    }

    @Test
    void aScheduleIsWrittenAsItIsRead() {
        FakeExchange made = put(
                "advent",
                "{\"when\":\"sunset-30\",\"days\":[\"sunday\",\"monday\"],\"from\":\"12-01\",\"until\":\"01-06\","
                        + ACTION + "}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.answered("Location")).isEqualTo("/api/v1/schedules/advent");
        assertThat(made.text())
                .isEqualTo("{\"id\":\"advent\",\"label\":\"advent\",\"enabled\":true,\"when\":\"sunset-30\","
                        + "\"days\":[\"monday\",\"sunday\"],\"from\":\"12-01\",\"until\":\"01-06\"," + ACTION
                        + ",\"next\":null,\"reason\":\"No place is set\",\"lastRun\":null,\"problem\":null}");
        Schedule before = schedules.all.get("advent");
        assertThat(put("advent", api.get("schedules/advent").text()).status()).isEqualTo(200);
        assertThat(schedules.all).containsEntry("advent", before);
    }

    @Test
    void eachKindOfActionIsWrittenAsItIsRead() {
        for (String action : List.of(
                "{\"kind\":\"playlist\",\"playlist\":\"party\"}",
                "{\"kind\":\"stop-playlist\"}",
                "{\"kind\":\"night-light\",\"minutes\":30,\"brightness\":5,\"off\":false,\"scene\":\"night\"}",
                "{\"kind\":\"master\",\"on\":false,\"brightness\":null,\"transition\":"
                        + "{\"kind\":\"cut\",\"durationMs\":0,\"easing\":\"linear\"}}",
                "{\"kind\":\"master\",\"on\":null,\"brightness\":12.5,\"transition\":"
                        + "{\"kind\":\"fade\",\"durationMs\":600000,\"easing\":\"linear\"}}")) {
            FakeExchange answer = put("x", "{\"when\":\"20:00\",\"action\":" + action + "}");
            assertThat(answer.json().getJsonObject("action")).as(answer.text()).hasToString(action);
        }
    }

    @Test
    void whatIsLeftOutStaysAndTheNextRunHasAnOffset() {
        put("x", "{\"when\":\"20:00\",\"days\":[\"friday\"],\"from\":\"2026-05-01\"," + ACTION + "}");
        Schedule before = schedules.all.get("x");
        schedules.status = new ScheduleStatus(
                ZonedDateTime.parse("2026-05-01T20:00:00+02:00[Europe/Warsaw]"),
                null,
                Instant.parse("2026-04-24T18:00:00.123Z"),
                "Scene 'red' not found");
        FakeExchange changed = put("x", "{\"enabled\":false,\"from\":null}");
        assertThat(changed.json().getString("next")).isEqualTo("2026-05-01T20:00:00+02:00");
        assertThat(changed.json().getString("lastRun")).isEqualTo("2026-04-24T18:00:00Z");
        assertThat(changed.json().getString("problem")).isEqualTo("Scene 'red' not found");
        assertThat(schedules.all.get("x"))
                .isEqualTo(new Schedule("x", "x", false, before.when(), before.days(), null, null, before.action()));
        put("x", "{\"days\":[]}");
        assertThat(schedules.all.get("x").days()).isEmpty();
    }

    @Test
    void badRequestsNameTheirField() {
        assertProblem("{" + ACTION + "}", "when", "missing");
        assertProblem("{\"when\":\"20:00\"}", "action", "missing");
        assertProblem("{\"when\":\"25:00\"," + ACTION + "}", "when", "HH:mm");
        assertProblem("{\"when\":2000," + ACTION + "}", "when", "a string");
        assertProblem("{\"when\":\"sunset-361\"," + ACTION + "}", "when", "-360 to +360");
        assertProblem(
                "{\"when\":\"20:00\",\"days\":[\"monday\",\"mon\"]," + ACTION + "}", "days[1]", "monday, tuesday");
        assertProblem("{\"when\":\"20:00\",\"from\":\"1 May\"," + ACTION + "}", "from", "yyyy-MM-dd");
        assertProblem("{\"when\":\"20:00\",\"action\":{\"kind\":\"dance\"}}", "action.kind", "stop-playlist");
        assertProblem("{\"when\":\"20:00\",\"action\":{\"kind\":\"scene\"}}", "action.scene", "missing");
        assertProblem(
                "{\"when\":\"20:00\",\"action\":{\"kind\":\"playlist\",\"playlist\":\"p\",\"scene\":\"red\"}}",
                "action.scene",
                "kind, playlist");
        assertProblem(
                "{\"when\":\"20:00\",\"action\":{\"kind\":\"master\",\"brightness\":\"full\"}}",
                "action.brightness",
                "a number");
        assertProblem(
                "{\"when\":\"20:00\",\"action\":{\"kind\":\"night-light\",\"minutes\":256}}",
                "action.minutes",
                "1 to 255");
        assertProblem(
                "{\"when\":\"20:00\",\"action\":{\"kind\":\"night-light\",\"minutes\":5,\"scene\":\"x\"}}",
                "action.brightness",
                "not seen");
        assertProblem("{\"when\":\"20:00\",\"repeat\":1," + ACTION + "}", "repeat", "known fields");
        assertThat(schedules.all).isEmpty();
    }

    @Test
    void schedulesAreOrderedAndRemoved() {
        put("a", "{\"when\":\"20:00\"," + ACTION + "}");
        put("b", "{\"when\":\"20:00\"," + ACTION + "}");
        FakeExchange ordered = deliver(
                api,
                FakeExchange.of("PATCH", "/api/v1/schedules").body("application/json", "{\"order\":[\"b\",\"a\"]}"));
        assertThat(ordered.json().getJsonArray("schedules"))
                .extracting(one -> one.asJsonObject().getString("id"))
                .containsExactly("b", "a");
        assertThat(api.send(FakeExchange.of("DELETE", "/api/v1/schedules/b")).status())
                .isEqualTo(204);
        assertThat(api.send(FakeExchange.of("DELETE", "/api/v1/schedules/b")).status())
                .isEqualTo(404);
        assertThat(api.get("schedules/b").status()).isEqualTo(404);
        assertThat(api.scope("PUT", "/v1/schedules/x")).isEqualTo(Scope.CONTROL);
    }

    @Test
    void thePlaceIsForAdministrators() {
        assertThat(placeApi.scope("GET", "/v1/place")).isEqualTo(Scope.ADMIN);
        assertThat(placeApi.scope("PUT", "/v1/place")).isEqualTo(Scope.ADMIN);
        assertThat(placeApi.get("place").text()).isEqualTo("{\"latitude\":null,\"longitude\":null,\"timeZone\":null}");
        String warsaw = "{\"latitude\":52.2297,\"longitude\":21,\"timeZone\":\"Europe/Warsaw\"}";
        assertThat(putPlace(warsaw).text()).isEqualTo(warsaw);
        assertThat(place.place).isEqualTo(new Place(52.2297, 21.0, "Europe/Warsaw"));
        assertPlaceProblem("{\"latitude\":95,\"longitude\":21}", "latitude", "latitude is -90 to 90, not 95");
        assertPlaceProblem("{\"latitude\":5}", "longitude", "'longitude' is missing");
        assertPlaceProblem("{\"latitude\":\"x\",\"longitude\":1}", "latitude", "'latitude' must be a number");
        assertPlaceProblem("{\"timeZone\":\"Mars/Base\"}", "timeZone", "'Mars/Base' is not a time zone");
        assertPlaceProblem("{\"height\":100}", "height", "known fields");
        assertThat(place.place.latitude()).isEqualTo(52.2297);
        putPlace("{}");
        assertThat(place.place).isEqualTo(Place.NONE);
    }

    private FakeExchange put(String id, String body) {
        return deliver(api, FakeExchange.of("PUT", "/api/v1/schedules/" + id).body("application/json", body));
    }

    private FakeExchange putPlace(String body) {
        return deliver(placeApi, FakeExchange.of("PUT", "/api/v1/place").body("application/json", body));
    }

    private static FakeExchange deliver(TestApi api, FakeExchange exchange) {
        try {
            return api.send(exchange).deliver();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertProblem(String body, String field, String words) {
        assertProblem(put("x", body), field, words);
    }

    private void assertPlaceProblem(String body, String field, String words) {
        assertProblem(putPlace(body), field, words);
    }

    private static void assertProblem(FakeExchange answer, String field, String words) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().getString("field")).isEqualTo(field);
        assertThat(answer.json().getString("detail")).contains(words);
    }
}

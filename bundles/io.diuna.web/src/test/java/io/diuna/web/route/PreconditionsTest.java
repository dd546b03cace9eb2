// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.web.FakeGroups;
import io.diuna.web.FakeStrips;
import io.diuna.web.TestApi;
import io.diuna.web.http.FakeExchange;
import io.diuna.web.rest.GroupsResource;
import io.diuna.web.rest.StripsResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two clients that edit the same: {@code ETag}, {@code If-Match}, {@code If-None-Match}. */
class PreconditionsTest {

    private static final String ROOM = "/api/v1/groups/room";

    private final FakeGroups groups = new FakeGroups();
    private final TestApi api = new TestApi(new GroupsResource(groups));

    @BeforeEach
    void addGroup() {
        put("{\"zones\":[\"wall\"]}");
    }

    @Test
    void ofTwoWhoHaveReadTheSameTheSecondIsRefused() {
        String tag = tag();
        assertThat(put("{\"label\":\"One\"}", "If-Match", tag).status()).isEqualTo(200);
        FakeExchange second = put("{\"label\":\"Two\"}", "If-Match", tag);
        assertThat(second.status()).isEqualTo(412);
        assertThat(second.text()).contains("Precondition Failed", "Somebody else has changed this");
        assertThat(groups.all.get("room").label()).isEqualTo("One");
        assertThat(second.answered("ETag")).isEqualTo(tag()).isNotEqualTo(tag);
        assertThat(put("{\"label\":\"Two\"}", "If-Match", tag()).status()).isEqualTo(200);
    }

    @Test
    void theAnswerOfAChangeHasTheTagForTheNext() {
        String tag = put("{\"label\":\"One\"}").answered("ETag");
        assertThat(tag).isEqualTo(tag());
    }

    @Test
    void aListOfTagsHoldsIfOneOfThemDoes() {
        assertThat(put("{\"label\":\"One\"}", "If-Match", "\"old\" , " + tag()).status())
                .isEqualTo(200);
        assertThat(put("{\"label\":\"Two\"}", "If-Match", "*").status()).isEqualTo(200);
        for (String wrong : List.of("", "\"old\"", "W/" + tag(), tag().replace("\"", ""), "* *")) {
            assertThat(put("{\"label\":\"Three\"}", "If-Match", wrong).status())
                    .as(wrong)
                    .isEqualTo(412);
        }
        assertThat(groups.all.get("room").label()).isEqualTo("Two");
    }

    @Test
    void whatIsGoneIsNotCreatedAnew() {
        String tag = tag();
        assertThat(delete("If-Match", "\"old\"").status()).isEqualTo(412);
        assertThat(delete("If-Match", tag).status()).isEqualTo(204);
        assertThat(put("{\"zones\":[\"wall\"]}", "If-Match", tag).text()).contains("does not exist any more");
        assertThat(put("{\"zones\":[\"wall\"]}", "If-Match", "*").status()).isEqualTo(412);
        assertThat(groups.all).isEmpty();
    }

    @Test
    void whatMustBeNewReplacesNothing() {
        FakeExchange refused = put("{\"label\":\"Two\"}", "If-None-Match", "*");
        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.text()).contains("exists already");
        delete("If-Match", "*");
        assertThat(put("{\"zones\":[\"wall\"]}", "If-None-Match", "*").status()).isEqualTo(201);
    }

    @Test
    void aPathWithoutTagIsNotChangedOnACondition() {
        FakeExchange order = deliver(FakeExchange.of("PATCH", "/api/v1/groups")
                .body("application/json", "{\"order\":[\"room\"]}")
                .header("If-Match", "*"));
        assertThat(order.status()).as("the list exists").isEqualTo(200);
        order = deliver(FakeExchange.of("PATCH", "/api/v1/groups")
                .body("application/json", "{\"order\":[\"room\"]}")
                .header("If-Match", "\"old\""));
        assertThat(order.text()).contains("has no ETag");
    }

    @Test
    void countersOfAStripAreNotInItsTag() {
        FakeStrips strips = new FakeStrips();
        TestApi stripsApi = new TestApi(new StripsResource(strips));
        deliver(
                stripsApi,
                FakeExchange.of("PUT", "/api/v1/strips/hall")
                        .body("application/json", "{\"driver\":\"ddp\",\"pixels\":5}"));
        String before = stripsApi.get("strips/hall").answered("ETag");
        FakeExchange flat = deliver(
                stripsApi,
                FakeExchange.of("PUT", "/api/v1/strips/hall")
                        .header("If-Match", before)
                        .body("application/json", "{\"driver\":\"ddp\",\"pixels\":5}"));
        assertThat(flat.status()).isEqualTo(200);
        assertThat(flat.answered("ETag")).isEqualTo(before);
    }

    private String tag() {
        String tag = api.get("groups/room").answered("ETag");
        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        return tag;
    }

    private FakeExchange put(String body, String... header) {
        FakeExchange exchange = FakeExchange.of("PUT", ROOM).body("application/json", body);
        return deliver(header.length == 0 ? exchange : exchange.header(header[0], header[1]));
    }

    private FakeExchange delete(String header, String value) {
        return api.send(FakeExchange.of("DELETE", ROOM).header(header, value));
    }

    private FakeExchange deliver(FakeExchange exchange) {
        return deliver(api, exchange);
    }

    private static FakeExchange deliver(TestApi api, FakeExchange exchange) {
        try {
            return api.send(exchange).deliver();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

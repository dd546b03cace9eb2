// SPDX-License-Identifier: Apache-2.0
package io.diuna.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.schedule.NightLight;
import io.diuna.platform.schedule.NightLightPlan;
import io.diuna.platform.schedule.NightLightStatus;
import io.diuna.web.http.FakeExchange;
import io.diuna.web.rest.NightLightResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NightLightResourceTest {

    private final FakeNight night = new FakeNight();
    private final TestApi api = new TestApi(new NightLightResource(new FakeServices.Control(), night));

    private static final class FakeNight implements NightLight {

        @Nullable
        NightLightStatus status;

        @Override
        public Optional<NightLightStatus> status() {
            return Optional.ofNullable(status);
        }

        @Override
        public NightLightStatus start(NightLightPlan plan) {
            NightLightStatus started = new NightLightStatus(plan, Duration.ofMinutes(plan.minutes()));
            status = started;
            return started;
        }

        @Override
        public boolean cancel() {
            boolean ran = status != null;
            status = null;
            return ran;
        }
    }

    @Test
    void itIsStartedReadAndCancelled() {
        assertThat(api.get("night-light").text()).isEqualTo("{\"running\":null}");
        String running =
                "\"running\":{\"minutes\":30,\"brightness\":0,\"off\":true,\"scene\":null,\"remainingMs\":1800000}";
        assertThat(put("{\"minutes\":30}").text()).isEqualTo("{" + running + ",\"saved\":true}");
        assertThat(api.get("night-light").text()).isEqualTo("{" + running + "}");
        put("{\"minutes\":1,\"brightness\":5.5}");
        assertThat(night.status).isNotNull();
        assertThat(night.status.plan()).isEqualTo(new NightLightPlan(1, 5.5, false, null));
        put("{\"minutes\":1,\"brightness\":5,\"scene\":\"night\"}");
        assertThat(night.status.plan()).isEqualTo(new NightLightPlan(1, 5, false, "night"));
        for (int i = 0; i < 2; i++) {
            assertThat(api.send(FakeExchange.of("DELETE", "/api/v1/night-light"))
                            .status())
                    .isEqualTo(204);
        }
        assertThat(api.get("night-light").json().isNull("running")).isTrue();
        assertThat(api.scope("PUT", "/v1/night-light")).isEqualTo(Scope.CONTROL);
    }

    @Test
    void badRequestsNameTheirField() {
        assertProblem("{}", "minutes", "missing");
        assertProblem("{\"minutes\":0}", "minutes", "1 to 255");
        assertProblem("{\"minutes\":1.5}", "minutes", "whole");
        assertProblem("{\"minutes\":1,\"brightness\":101}", "brightness", "0 to 100");
        assertProblem("{\"minutes\":1,\"scene\":\"night\"}", "brightness", "not seen");
        assertProblem("{\"minutes\":1,\"brightness\":5,\"off\":true,\"scene\":\"night\"}", "scene", "one of both");
        assertProblem("{\"minutes\":1,\"seconds\":5}", "seconds", "known fields");
        assertThat(night.status).isNull();
    }

    private FakeExchange put(String body) {
        try {
            return api.send(FakeExchange.of("PUT", "/api/v1/night-light").body("application/json", body))
                    .deliver();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertProblem(String body, String field, String words) {
        FakeExchange answer = put(body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().getString("field")).isEqualTo(field);
        assertThat(answer.json().getString("detail")).contains(words);
    }
}

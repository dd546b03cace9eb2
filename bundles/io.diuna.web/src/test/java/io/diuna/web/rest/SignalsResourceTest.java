// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.signal.SignalStatus;
import io.diuna.web.TestApi;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignalsResourceTest {

    @Test
    void listsSignalsWithTheirValues() {
        TestApi api = new TestApi(new SignalsResource(
                () -> List.of(new SignalStatus("audio.bass", "Bass", "dB", -60, 0, -60, -12.5, true, "org.ear"))));
        assertThat(api.get("signals").text()).isEqualTo("""
                {"signals":[{"id":"audio.bass","label":"Bass","unit":"dB","minimum":-60,"maximum":0,"rest":-60,\
                "value":-12.5,"live":true,"bundle":"org.ear"}]}""");
        assertThat(api.scope("GET", "/v1/signals")).isEqualTo(Scope.CONTROL);
    }
}

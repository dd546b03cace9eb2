// SPDX-License-Identifier: Apache-2.0
package io.diuna.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.diuna.api.ConfigurationException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReceiverValidationTest {

    private final ReceiverValidation validation = new ReceiverValidation(NetworkConfigs.LITERALS_ONLY);

    private void check(String factory, Map<String, Object> values) {
        validation.check(factory + "~wall", factory, values);
    }

    private @Nullable String refused(String factory, Map<String, Object> values) {
        ConfigurationException refusal =
                catchThrowableOfType(ConfigurationException.class, () -> check(factory, values));
        return refusal == null ? null : refusal.field();
    }

    @Test
    void aControllerIsRequiredWhereThereIsNoMulticast() {
        assertThat(refused("io.diuna.network.ddp", Map.of("pixels", 30))).isEqualTo("host");
        assertThat(refused("io.diuna.network.artnet", Map.of("host", " "))).isEqualTo("host");
        assertThat(refused("io.diuna.network.sacn", Map.of())).isNull();
        assertThat(refused("io.diuna.network.ddp", Map.of("host", "wled.local")))
                .isNull();
        assertThat(refused("io.diuna.network.ddp", Map.of("receivers", new String[] {"10.0.0.1=50", "10.0.0.2"})))
                .isNull();
    }

    @Test
    void valuesFitTogether() {
        assertThat(refused("io.diuna.network.ddp", Map.of("host", "a", "receivers", new String[] {"b"})))
                .isEqualTo("receivers");
        assertThat(refused("io.diuna.network.ddp", Map.of("pixels", 10, "receivers", new String[] {"a=9", "b=9"})))
                .isEqualTo("receivers");
        assertThat(refused("io.diuna.network.artnet", Map.of("host", "a", "universe", 32_767, "pixels", 171)))
                .isEqualTo("universe");
        assertThat(refused("io.diuna.network.sacn", Map.of("priority", 201))).isEqualTo("priority");
    }

    @Test
    void othersAndValuesOfAnotherTypeAreLeftToTheirRules() {
        assertThatCode(() -> check("io.diuna.network.other", Map.of())).doesNotThrowAnyException();
        assertThatCode(() -> validation.check("io.diuna.network.ddp", null, Map.of()))
                .doesNotThrowAnyException();
        assertThatCode(() -> check("io.diuna.network.ddp", Map.of("host", "a", "pixels", "many")))
                .doesNotThrowAnyException();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.input.gpio.pins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pi4j.io.gpio.digital.DigitalInputConfig;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInput;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInputProvider;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInputProviderImpl;
import io.diuna.api.strip.HardwareException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pi4J on its mock of pins. */
class Pi4jContactsTest {

    private final Map<Integer, MockDigitalInput> mocks = new HashMap<>();
    private final List<String> changes = new ArrayList<>();

    private MockDigitalInputProvider provider() {
        return new MockDigitalInputProviderImpl() {
            @Override
            public MockDigitalInput create(DigitalInputConfig config) {
                MockDigitalInput input = (MockDigitalInput) super.create(config);
                mocks.put(config.address(), input);
                return input;
            }
        };
    }

    @Test
    void contactsToGroundAreReported() {
        try (PinContacts contacts =
                Pi4jContacts.open(List.of(5, 6), (pin, closed) -> changes.add(pin + " " + closed), this::provider)) {
            mocks.get(5).mockState(DigitalState.HIGH);
            mocks.get(5).mockState(DigitalState.LOW);
            assertThat(contacts.isClosed(5)).isTrue();
            mocks.get(6).mockState(DigitalState.HIGH);
            assertThat(contacts.isClosed(6)).isFalse();
            mocks.get(5).mockState(DigitalState.HIGH);
            assertThat(changes).endsWith("5 true", "6 false", "5 false");
        }
    }

    @Test
    void withoutPinsTheReasonIsSaid() {
        assertThatThrownBy(() -> Pi4jContacts.open(List.of(5), (pin, closed) -> {}))
                .isInstanceOf(HardwareException.class)
                .hasMessageContaining("Pins [5] cannot be read")
                .hasMessageContaining("the group gpio");
    }
}

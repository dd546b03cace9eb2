// SPDX-License-Identifier: Apache-2.0
package io.diuna.access.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.access.MemoryStore;
import io.diuna.api.ConfigurationException;
import io.diuna.platform.access.AccessControl.Verdict;
import io.diuna.platform.state.StateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** The PIN: where it is kept, and how it is checked. */
class PinCheckTest {

    private static final long SECOND = 1_000_000_000L;

    private final MemoryStore store = new MemoryStore();
    private long now;
    private PinStore pin = load();
    private final PinCheck check = new PinCheck(() -> pin.hash(), LoginThrottle.ofPins(() -> now));

    private PinStore load() {
        return new PinStore(store, LoggerFactory.getLogger(PinCheckTest.class));
    }

    @Test
    void isKeptAsAHash() {
        assertThat(check.check("a", "1234")).isEqualTo(Verdict.PASSWORD_NEEDED);
        pin.set("1234");
        assertThat(check.check("a", "1234")).isEqualTo(Verdict.ALLOWED);
        assertThat(store.text("pin")).contains("pbkdf2-sha256:210000:").doesNotContain("1234\"");
        pin = load();
        assertThat(check.check("a", "1234")).isEqualTo(Verdict.ALLOWED);
        assertThat(check.check("a", "12345")).isEqualTo(Verdict.PASSWORD_NEEDED);
        pin.remove();
        assertThat(check.check("a", "1234")).isEqualTo(Verdict.PASSWORD_NEEDED);
        assertThat(load().hash()).isNull();
    }

    @Test
    void guessersWaitAndOthersDoNot() {
        pin.set("1234");
        assertThat(check.check("a", "1234")).isEqualTo(Verdict.ALLOWED);
        for (int i = 0; i < 5; i++) {
            assertThat(check.check("a", "000" + i)).isEqualTo(Verdict.PASSWORD_NEEDED);
        }
        assertThat(check.check("a", "1234")).as("a right guess tells nothing").isEqualTo(Verdict.TOO_MANY_ATTEMPTS);
        assertThat(check.pauseSeconds("a")).isEqualTo(30);
        assertThat(check.check("b", "1234")).isEqualTo(Verdict.ALLOWED);
        now += 30 * SECOND;
        assertThat(check.check("a", "1234")).isEqualTo(Verdict.ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "123456789", "12a4", " 1234", "١٢٣٤"})
    void refusesWhatIsNoPin(String text) {
        assertThatThrownBy(() -> pin.set(text))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("pin must have 4 to 8 digits");
    }

    @Test
    void changesNothingOnAFullDisk() {
        pin.set("1234");
        store.setFull(true);
        assertThatThrownBy(() -> pin.set("5678")).isInstanceOf(StateException.class);
        assertThatThrownBy(() -> pin.remove()).isInstanceOf(StateException.class);
        assertThat(check.check("a", "1234")).isEqualTo(Verdict.ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "{\"version\":99}", "{\"version\":1,\"hash\":\"x\"}"})
    void unreadableOneAdmitsNobodyAndIsKept(String document) {
        store.put("pin", document);
        PinStore broken = load();
        assertThat(broken.hash()).isNull();
        assertThat(broken.problems()).hasSize(1);
        assertThat(store.text("pin-broken")).isEqualTo(document);
        broken.set("1234");
        assertThat(broken.problems()).isEmpty();
    }
}

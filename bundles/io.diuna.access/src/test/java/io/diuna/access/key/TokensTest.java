// SPDX-License-Identifier: Apache-2.0
package io.diuna.access.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.access.MemoryStore;
import io.diuna.api.ConfigurationException;
import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.access.AccessToken;
import io.diuna.platform.access.TokenAdmin;
import io.diuna.platform.access.TokenAdmin.NewToken;
import io.diuna.platform.state.StateException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class TokensTest {

    private final MemoryStore store = new MemoryStore();
    private final Tokens tokens = load();

    private Tokens load() {
        return new Tokens(store, () -> 1_000, LoggerFactory.getLogger(TokensTest.class));
    }

    @Test
    void admitToTheirScopeUntilTheyAreRevoked() {
        NewToken light = tokens.create(" Home Assistant ", Scope.CONTROL);
        NewToken admin = tokens.create("backup script", Scope.ADMIN);
        for (Tokens each : new Tokens[] {tokens, load()}) {
            assertThat(each.scope(light.secret())).contains(Scope.CONTROL);
            assertThat(each.scope(admin.secret())).contains(Scope.ADMIN);
            assertThat(each.scope(light.secret() + "x")).isEmpty();
            assertThat(each.tokens())
                    .containsExactly(
                            new AccessToken(
                                    light.token().id(), "Home Assistant", Scope.CONTROL, Instant.ofEpochSecond(1_000)),
                            admin.token());
        }
        assertThat(tokens.revoke(light.token().id())).isTrue();
        assertThat(tokens.revoke(light.token().id())).isFalse();
        assertThat(tokens.scope(light.secret())).isEmpty();
        assertThat(load().scope(light.secret())).isEmpty();
        assertThat(load().scope(admin.secret())).contains(Scope.ADMIN);
    }

    @Test
    void theirSecretsAreNotOnTheDisk() {
        NewToken created = tokens.create("a", Scope.ADMIN);
        assertThat(created.secret()).startsWith("diuna_").hasSize(49);
        assertThat(store.text("tokens"))
                .doesNotContain(created.secret(), created.secret().substring(6));
        assertThat(created.toString()).doesNotContain(created.secret());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\nb", "12345678901234567890123456789012345678901234567890123456789012345"})
    void refuseBadNames(String name) {
        assertThatThrownBy(() -> tokens.create(name, Scope.ADMIN))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("name");
        assertThat(tokens.tokens()).isEmpty();
    }

    @Test
    void changeNothingOnAFullDisk() {
        NewToken kept = tokens.create("kept", Scope.CONTROL);
        store.setFull(true);
        assertThatThrownBy(() -> tokens.create("new", Scope.CONTROL)).isInstanceOf(StateException.class);
        assertThatThrownBy(() -> tokens.revoke(kept.token().id())).isInstanceOf(StateException.class);
        assertThat(tokens.tokens()).containsExactly(kept.token());
    }

    @Test
    void areBounded() {
        for (int i = 0; i < TokenAdmin.MAX_TOKENS; i++) {
            tokens.create("t" + i, Scope.CONTROL);
        }
        assertThatThrownBy(() -> tokens.create("more", Scope.CONTROL))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("revoke one");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nonsense", "{\"version\":99,\"keys\":[]}", "{\"version\":1}", "{\"version\":1,\"keys\":[{}]}"})
    void unreadableOnesAdmitNobodyAndAreKept(String document) {
        store.put("tokens", document);
        Tokens broken = load();
        assertThat(broken.tokens()).isEmpty();
        assertThat(broken.problems()).hasSize(1);
        assertThat(broken.problems().get(0).message()).contains("'tokens'");
        assertThat(store.text("tokens-broken")).isEqualTo(document);
        broken.create("new", Scope.ADMIN);
        assertThat(broken.problems()).isEmpty();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.api.DiunaException;
import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.access.AccessToken;
import io.diuna.platform.access.TokenAdmin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenCommandTest {

    private final List<AccessToken> all = new ArrayList<>();

    private final TokenAdmin admin = new TokenAdmin() {
        @Override
        public List<AccessToken> tokens() {
            return all;
        }

        @Override
        public NewToken create(String name, Scope scope) {
            AccessToken token = new AccessToken("t" + all.size(), name, scope, Instant.EPOCH);
            all.add(token);
            return new NewToken(token, "diuna_x");
        }

        @Override
        public boolean revoke(String id) {
            return all.removeIf(token -> token.id().equals(id));
        }
    };

    private final TokenCommand command = new TokenCommand(admin);

    @Test
    void createsListsAndRevokes() {
        assertThat(command.run(List.of("create", "Home Assistant"))).isEqualTo("diuna_x\n");
        assertThat(command.run(List.of("create", "backup", "scope=admin"))).isEqualTo("diuna_x\n");
        assertThat(new TokensCommand(admin).run(List.of()))
                .contains("t0  control  1970-01-01T00:00:00Z  Home Assistant", "t1  admin")
                .doesNotContain("diuna_x");
        assertThat(command.candidates(List.of("revoke"))).containsExactly("t0", "t1");
        assertThat(command.run(List.of("revoke", "t0"))).isEqualTo("Revoked token 't0'\n");
        assertThat(all).extracting(AccessToken::scope).containsExactly(Scope.ADMIN);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 'ACTION'' is missing'",
        "destroy, Unknown action 'destroy'",
        "create, 'NAME'' is missing'",
        "create a scope=root, scope must be control or admin",
        "revoke nobody, There is no token 'nobody'"
    })
    void refusals(String line, String message) {
        assertThatThrownBy(() -> command.run(line.isEmpty() ? List.of() : List.of(line.split(" "))))
                .isInstanceOf(DiunaException.class)
                .hasMessageContaining(message);
        assertThat(all).isEmpty();
    }
}

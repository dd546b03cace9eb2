// SPDX-License-Identifier: Apache-2.0
package io.diuna.access;

import io.diuna.access.key.Tokens;
import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.access.AccessToken;
import io.diuna.platform.access.TokenAdmin;
import io.diuna.platform.health.HealthCheck;
import io.diuna.platform.health.HealthProblem;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shell of the bearer tokens, and health check of their document. */
@Component
public final class TokenAccess implements TokenAdmin, HealthCheck {

    private final Tokens tokens;

    @Activate
    public TokenAccess(@Reference HttpAccess access) {
        this.tokens = access.tokens();
    }

    @Override
    public List<AccessToken> tokens() {
        return tokens.tokens();
    }

    @Override
    public NewToken create(String name, Scope scope) {
        return tokens.create(name, scope);
    }

    @Override
    public boolean revoke(String id) {
        return tokens.revoke(id);
    }

    @Override
    public List<HealthProblem> problems() {
        return tokens.problems();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.setup;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.access.AccessToken;
import io.diuna.platform.access.TokenAdmin;
import io.diuna.platform.access.TokenAdmin.NewToken;
import io.diuna.shell.command.AdminCommand;
import io.diuna.shell.command.CommandInfo;
import io.diuna.shell.command.KeyValues;
import io.diuna.shell.command.Words;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code token}: creates and revokes tokens of programs. */
@Component(service = AdminCommand.class)
@CommandInfo(
        function = "token",
        usage = "create NAME [scope=control|admin] | revoke ID",
        summary = "Creates a token for a program, or revokes one",
        details = {
            "create prints the token, which cannot be read again; a program sends it as Authorization: Bearer",
            "scope=control (the default) is for light only, scope=admin for everything"
        })
public final class TokenCommand implements AdminCommand {

    private static final List<String> ACTIONS = List.of("create", "revoke");

    private final TokenAdmin tokens;

    @Activate
    public TokenCommand(@Reference TokenAdmin tokens) {
        this.tokens = tokens;
    }

    @Override
    public String run(List<String> words) {
        String action = Words.first(words, "ACTION");
        List<String> rest = Words.withoutFirst(words);
        return switch (action) {
            case "create" -> create(Words.first(rest, "NAME"), KeyValues.of(Words.withoutFirst(rest)));
            case "revoke" -> revoke(Words.only(rest, "ID"));
            default -> throw Words.unknownAction(action, String.join(", ", ACTIONS));
        };
    }

    @Override
    public List<String> candidates(List<String> before) {
        if (before.isEmpty()) {
            return ACTIONS;
        }
        return before.get(0).equals("revoke")
                ? tokens.tokens().stream().map(AccessToken::id).toList()
                : List.of("scope=control", "scope=admin");
    }

    private String create(String name, KeyValues keys) {
        keys.checkKnown(Set.of("scope"));
        NewToken created = tokens.create(name, scope(keys.text("scope").orElse("control")));
        return created.secret() + "\n";
    }

    private static Scope scope(String text) {
        return switch (text) {
            case "control" -> Scope.CONTROL;
            case "admin" -> Scope.ADMIN;
            default -> throw new ConfigurationException("scope", "scope must be control or admin");
        };
    }

    private String revoke(String id) {
        Words.found(tokens.revoke(id), "token", id);
        return "Revoked token '" + id + "'\n";
    }
}

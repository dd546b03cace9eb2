// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.setup;

import io.diuna.platform.access.AccessToken;
import io.diuna.platform.access.TokenAdmin;
import io.diuna.shell.command.AdminCommand;
import io.diuna.shell.command.CommandInfo;
import io.diuna.shell.command.TextTable;
import io.diuna.shell.command.Words;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code tokens}: lists all tokens, without their secrets. */
@Component(service = AdminCommand.class)
@CommandInfo(function = "tokens", summary = "Lists the tokens of programs")
public final class TokensCommand implements AdminCommand {

    private final TokenAdmin tokens;

    @Activate
    public TokensCommand(@Reference TokenAdmin tokens) {
        this.tokens = tokens;
    }

    @Override
    public String run(List<String> words) {
        Words.none(words);
        TextTable table = new TextTable("ID", "SCOPE", "CREATED", "NAME");
        for (AccessToken token : tokens.tokens()) {
            String scope = token.scope().name().toLowerCase(Locale.ROOT);
            table.row(token.id(), scope, token.created().toString(), token.name());
        }
        return table.toString();
    }
}

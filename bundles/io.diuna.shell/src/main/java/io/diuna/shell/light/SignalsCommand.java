// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.light;

import io.diuna.platform.signal.SignalCatalog;
import io.diuna.platform.signal.SignalStatus;
import io.diuna.shell.command.AdminCommand;
import io.diuna.shell.command.CommandInfo;
import io.diuna.shell.command.TextTable;
import io.diuna.shell.command.Words;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code signals}: lists all signals. */
@Component(service = AdminCommand.class)
@CommandInfo(function = "signals", summary = "Lists what number parameters can follow, with the present values")
public final class SignalsCommand implements AdminCommand {

    private final SignalCatalog catalog;

    @Activate
    public SignalsCommand(@Reference SignalCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public String run(List<String> words) {
        Words.none(words);
        TextTable table = new TextTable("SIGNAL", "LABEL", "VALUE", "RANGE", "LIVE", "PLUGIN");
        for (SignalStatus signal : catalog.signals()) {
            String range =
                    TextTable.cell(signal.minimum()) + " to " + TextTable.cell(signal.maximum()) + " " + signal.unit();
            table.row(signal.id(), signal.label(), signal.value(), range.strip(), signal.live(), signal.bundle());
        }
        return table.toString();
    }
}

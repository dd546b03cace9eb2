// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole;

import io.diuna.webconsole.section.JsonPage;
import io.diuna.webconsole.section.Page;
import io.diuna.webconsole.section.TextPage;
import java.io.PrintWriter;
import org.apache.felix.inventory.Format;
import org.apache.felix.inventory.InventoryPrinter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Inventory printer of the state: the console's page Status / Diuna, also in its zip, as text and JSON. Any thread may call. */
@Component(
        property = {
            InventoryPrinter.NAME + "=diuna",
            InventoryPrinter.TITLE + "=Diuna",
            InventoryPrinter.FORMAT + "=TEXT",
            InventoryPrinter.FORMAT + "=JSON"
        })
public final class StatePrinter implements InventoryPrinter {

    private final ConsoleState state;

    @Activate
    public StatePrinter(@Reference ConsoleState state) {
        this.state = state;
    }

    @Override
    public void print(PrintWriter out, Format format, boolean isZip) {
        Page page = format == Format.JSON ? new JsonPage() : new TextPage();
        state.write(page);
        out.print(page);
    }
}

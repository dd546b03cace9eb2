// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.light;

import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.UndoStatus;
import io.diuna.shell.command.TextTable;

/** Text after an undo or a redo. */
final class UndoText {

    private UndoText() {}

    /** Returns the numbers of steps that are left, and a line if the change is not on the disk. */
    static String after(LightControl control) {
        UndoStatus status = control.undoStatus();
        return new TextTable().row("undo", status.undo()).row("redo", status.redo())
                + ZoneText.saved(control.awaitSaved());
    }
}

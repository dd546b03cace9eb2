// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.light;

import io.diuna.platform.control.LightControl;
import io.diuna.shell.command.AdminCommand;
import io.diuna.shell.command.CommandInfo;
import io.diuna.shell.command.KeyValues;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code undo}: reverts the newest command for light. */
@Component(service = AdminCommand.class)
@CommandInfo(
        function = "undo",
        usage = "[transition=KIND ...]",
        summary = "Reverts the newest change of zones or of the master, or recall of a scene")
public final class UndoCommand implements AdminCommand {

    private final LightControl control;

    @Activate
    public UndoCommand(@Reference LightControl control) {
        this.control = control;
    }

    @Override
    public String run(List<String> words) {
        KeyValues keys = KeyValues.of(words);
        keys.checkKnown(TransitionKeys.KEYS);
        boolean changed = control.undo(TransitionKeys.read(keys));
        return changed ? "Reverted\n" + UndoText.after(control) : "Nothing to undo\n";
    }

    @Override
    public List<String> candidates(List<String> before) {
        return List.of("transition=");
    }
}

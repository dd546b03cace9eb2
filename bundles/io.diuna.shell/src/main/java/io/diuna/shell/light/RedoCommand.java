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

/** {@code redo}: repeats the command for light that was reverted last. */
@Component(service = AdminCommand.class)
@CommandInfo(
        function = "redo",
        usage = "[transition=KIND ...]",
        summary = "Repeats the change that was reverted last, unless another one came after")
public final class RedoCommand implements AdminCommand {

    private final LightControl control;

    @Activate
    public RedoCommand(@Reference LightControl control) {
        this.control = control;
    }

    @Override
    public String run(List<String> words) {
        KeyValues keys = KeyValues.of(words);
        keys.checkKnown(TransitionKeys.KEYS);
        boolean changed = control.redo(TransitionKeys.read(keys));
        return changed ? "Repeated\n" + UndoText.after(control) : "Nothing to redo\n";
    }

    @Override
    public List<String> candidates(List<String> before) {
        return List.of("transition=");
    }
}

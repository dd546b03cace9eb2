// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.light;

import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.Master;
import io.diuna.platform.frame.Transition;
import io.diuna.shell.command.AdminCommand;
import io.diuna.shell.command.CommandInfo;
import io.diuna.shell.command.KeyValues;
import io.diuna.shell.command.TextTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code master}: prints switch and brightness of all zones together, after changing them. */
@Component(service = AdminCommand.class)
@CommandInfo(
        function = "master",
        usage = "[on|off] [brightness=0..100] [transition=KIND ...]",
        summary = "Prints switch and brightness of all zones together; with words, changes them first")
public final class MasterCommand implements AdminCommand {

    private static final Set<String> SWITCH = Set.of("on", "off");

    private final LightControl control;

    @Activate
    public MasterCommand(@Reference LightControl control) {
        this.control = control;
    }

    @Override
    public String run(List<String> words) {
        List<String> pairs = new ArrayList<>();
        words.forEach(word -> pairs.add(SWITCH.contains(word) ? "on=" + word : word));
        KeyValues keys = KeyValues.of(pairs);
        Set<String> known = new HashSet<>(TransitionKeys.KEYS);
        known.addAll(Set.of("on", "brightness"));
        keys.checkKnown(known);
        Optional<Boolean> on = keys.toggle("on");
        OptionalDouble brightness = keys.number("brightness", 0, 100);
        Transition transition = TransitionKeys.read(keys);
        if (on.isEmpty() && brightness.isEmpty()) {
            return text(control.master());
        }
        Master changed = control.changeMaster(master -> change(master, on, brightness), transition);
        return text(changed) + ZoneText.saved(control.awaitSaved());
    }

    @Override
    public List<String> candidates(List<String> before) {
        return List.of("on", "off", "brightness=", "transition=");
    }

    private static Master change(Master master, Optional<Boolean> on, OptionalDouble brightness) {
        Master switched = master.withOn(on.orElse(master.on()));
        return switched.withBrightness(brightness.orElse(switched.brightness()));
    }

    private static String text(Master master) {
        return new TextTable()
                .row("on", master.on())
                .row("brightness", master.brightness())
                .toString();
    }
}

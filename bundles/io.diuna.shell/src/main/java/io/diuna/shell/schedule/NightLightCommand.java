// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.schedule;

import io.diuna.platform.control.LightControl;
import io.diuna.platform.schedule.NightLight;
import io.diuna.platform.schedule.NightLightPlan;
import io.diuna.platform.schedule.NightLightStatus;
import io.diuna.shell.command.AdminCommand;
import io.diuna.shell.command.CommandInfo;
import io.diuna.shell.command.KeyValues;
import io.diuna.shell.command.TextTable;
import io.diuna.shell.command.Words;
import io.diuna.shell.light.ZoneText;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code night-light}: prints, starts and cancels the night light. */
@Component(service = AdminCommand.class)
@CommandInfo(
        function = "night-light",
        usage = "[start key=value ... | cancel]",
        summary = "Prints the night light that runs; starts or cancels one",
        details = {
            "start minutes=1..255 [brightness=0..100] [off=true|false] [scene=ID]: fades the master evenly, then",
            "  switches it off (if brightness is 0, unless off=false) or shows a scene"
        })
public final class NightLightCommand implements AdminCommand {

    private static final List<String> ACTIONS = List.of("start", "cancel");

    private final LightControl control;
    private final NightLight nightLight;

    @Activate
    public NightLightCommand(@Reference LightControl control, @Reference NightLight nightLight) {
        this.control = control;
        this.nightLight = nightLight;
    }

    @Override
    public String run(List<String> words) {
        if (words.isEmpty()) {
            return text(nightLight.status());
        }
        String action = words.get(0);
        List<String> rest = Words.withoutFirst(words);
        return switch (action) {
            case "start" -> start(KeyValues.of(rest));
            case "cancel" -> cancel(rest);
            default -> throw Words.unknownAction(action, String.join(", ", ACTIONS));
        };
    }

    @Override
    public List<String> candidates(List<String> before) {
        return before.isEmpty() ? ACTIONS : List.of("minutes=", "brightness=", "off=", "scene=");
    }

    private String start(KeyValues keys) {
        keys.checkKnown(NightLightKeys.KEYS);
        NightLightStatus status = nightLight.start(NightLightKeys.read(keys));
        return text(Optional.of(status)) + ZoneText.saved(control.awaitSaved());
    }

    private String cancel(List<String> rest) {
        Words.none(rest);
        return nightLight.cancel()
                ? "Cancelled the night light\n" + ZoneText.saved(control.awaitSaved())
                : "No night light runs\n";
    }

    private static String text(Optional<NightLightStatus> status) {
        if (status.isEmpty()) {
            return "No night light runs\n";
        }
        NightLightPlan plan = status.get().plan();
        TextTable table = new TextTable()
                .row("minutes", plan.minutes())
                .row("brightness", plan.brightness())
                .row("off", plan.off());
        if (plan.scene() != null) {
            table.row("scene", plan.scene());
        }
        return table.row("seconds left", status.get().remaining().toSeconds()).toString();
    }
}

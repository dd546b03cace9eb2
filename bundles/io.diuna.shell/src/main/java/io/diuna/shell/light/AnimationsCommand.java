// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.light;

import io.diuna.api.animation.ChoiceParameter;
import io.diuna.api.animation.ColorListParameter;
import io.diuna.api.animation.IntegerParameter;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.TextParameter;
import io.diuna.api.animation.TriggerParameter;
import io.diuna.platform.control.AnimationCatalog;
import io.diuna.platform.control.AnimationDescription;
import io.diuna.shell.command.AdminCommand;
import io.diuna.shell.command.CommandInfo;
import io.diuna.shell.command.TextTable;
import io.diuna.shell.command.Words;
import java.util.List;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code animations}: lists all animations, or the parameters of one. */
@Component(service = AdminCommand.class)
@CommandInfo(function = "animations", usage = "[ID]", summary = "Lists all animations, or the parameters of one")
public final class AnimationsCommand implements AdminCommand {

    private final AnimationCatalog catalog;

    @Activate
    public AnimationsCommand(@Reference AnimationCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public String run(List<String> words) {
        if (!words.isEmpty()) {
            String id = Words.only(words, "ID");
            return parameters(Words.found(catalog.animation(id), "animation", id));
        }
        TextTable table = new TextTable("ANIMATION", "LABEL", "PLUGIN", "VERSION", "PARAMETERS");
        for (AnimationDescription animation : catalog.animations()) {
            table.row(
                    animation.id(),
                    animation.defaultLabel(),
                    animation.bundle(),
                    animation.version(),
                    animation.parameters().stream().map(Parameter::id).collect(Collectors.joining(", ")));
        }
        return table.toString();
    }

    @Override
    public List<String> candidates(List<String> before) {
        return before.isEmpty()
                ? catalog.animations().stream().map(AnimationDescription::id).toList()
                : List.of();
    }

    private static String parameters(AnimationDescription animation) {
        TextTable table = new TextTable("PARAMETER", "LABEL", "VALUES", "DEFAULT");
        animation
                .parameters()
                .forEach(one -> table.row(one.id(), animation.text(one.label(), List.of()), values(one), initial(one)));
        return table.toString();
    }

    private static <T> Object initial(Parameter<T> parameter) {
        return parameter instanceof TriggerParameter ? "" : parameter.write(parameter.defaultValue());
    }

    private static String values(Parameter<?> parameter) {
        if (parameter instanceof NumberParameter number) {
            return (TextTable.cell(number.minimum()) + " to " + TextTable.cell(number.maximum()) + " " + number.unit())
                    .strip();
        }
        if (parameter instanceof IntegerParameter number) {
            return (number.minimum() + " to " + number.maximum() + " " + number.unit()).strip();
        }
        if (parameter instanceof TextParameter text) {
            return "text of at most " + text.maxLength() + " characters";
        }
        if (parameter instanceof ColorListParameter colors) {
            return colors.minimum() + " to " + colors.maximum() + " colours, separated by blanks";
        }
        if (parameter instanceof TriggerParameter) {
            return "press";
        }
        if (parameter instanceof ChoiceParameter choice) {
            return choice.options().stream().map(ChoiceParameter.Option::id).collect(Collectors.joining(", "));
        }
        return initial(parameter) instanceof Boolean ? "true, false" : "#rrggbb";
    }
}

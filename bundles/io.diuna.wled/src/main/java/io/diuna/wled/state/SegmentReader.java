// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled.state;

import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.ToggleParameter;
import io.diuna.platform.rest.HttpProblem;
import io.diuna.platform.zone.ZoneLook;
import io.diuna.wled.effect.ControlValues;
import io.diuna.wled.effect.Controls;
import io.diuna.wled.effect.EffectList;
import io.diuna.wled.effect.PaletteList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Reader of the look of a segment: a change of the zone's look. What it reads is checked before anything changes. */
final class SegmentReader {

    private final EffectList effects;
    private final PaletteList palettes;

    SegmentReader(EffectList effects, PaletteList palettes) {
        this.effects = effects;
        this.palettes = palettes;
    }

    /** Returns true if a command names more of the look than its brightness, also if nothing changes by it. */
    boolean changesPicture(CommandFields fields) {
        return Stream.of(List.of("on", "fx", "pal", "col"), Controls.SLIDERS, Controls.CHECKS)
                .flatMap(List::stream)
                .anyMatch(fields::has);
    }

    /** Returns the change of the look. */
    UnaryOperator<ZoneLook> read(CommandFields fields) {
        List<UnaryOperator<ZoneLook>> steps = new ArrayList<>();
        fields.change("bri").ifPresent(change -> steps.add(look -> brightness(look, change)));
        fields.toggle("on").ifPresent(on -> steps.add(look -> look.withOn(on.apply(look.on()))));
        effect(fields).ifPresent(steps::add);
        palette(fields).ifPresent(steps::add);
        if (fields.has("col")) {
            List<Optional<Integer>> colors = ColorReader.read(fields, "col");
            steps.add(look -> colors(look, colors));
        }
        controls(fields, steps);
        return look -> {
            ZoneLook changed = look;
            for (UnaryOperator<ZoneLook> step : steps) {
                changed = step.apply(changed);
            }
            return changed;
        };
    }

    /** 0 means off in WLED, and any other brightness on. */
    private static ZoneLook brightness(ZoneLook look, IntUnaryOperator change) {
        int brightness = change.applyAsInt(Brightness.toWled(look.brightness()));
        return brightness <= 0
                ? look.withOn(false)
                : look.withOn(true).withBrightness(Brightness.toPercent(brightness));
    }

    private Optional<UnaryOperator<ZoneLook>> effect(CommandFields fields) {
        Optional<Integer> step = fields.step("fx");
        if (step.isPresent()) {
            return Optional.of(look -> withEffect(look, stepped(effects.numberOf(look.animation()), step.get())));
        }
        return fields.number("fx").map(number -> {
            if (number != EffectList.SOLID && effects.animation(number).isEmpty()) {
                throw HttpProblem.invalid(
                        fields.path("fx"), "There is no effect " + number + "; /json/effects lists them from 0");
            }
            return look -> withEffect(look, number);
        });
    }

    private int stepped(int from, int step) {
        List<Integer> choices = effects.choices();
        return choices.get(Math.floorMod(choices.indexOf(from) + step, choices.size()));
    }

    private ZoneLook withEffect(ZoneLook look, int number) {
        return effects.animation(number)
                .map(animation -> look.withAnimation(animation.id()))
                .orElseGet(() -> look.withAnimation(null));
    }

    private Optional<UnaryOperator<ZoneLook>> palette(CommandFields fields) {
        Optional<Integer> step = fields.step("pal");
        if (step.isPresent()) {
            List<Integer> all = List.copyOf(palettes.byNumber().keySet());
            return Optional.of(look -> look.withPalette(palettes.id(all.get(
                            Math.floorMod(all.indexOf(palettes.numberOf(look.palette())) + step.get(), all.size())))
                    .orElse(look.palette())));
        }
        return fields.number("pal").map(number -> {
            String id = palettes.id(number)
                    .orElseThrow(() -> HttpProblem.invalid(
                            fields.path("pal"),
                            "There is no palette " + number + "; /json/palettes lists them from 0"));
            return look -> look.withPalette(id);
        });
    }

    private ZoneLook colors(ZoneLook look, List<Optional<Integer>> colors) {
        ZoneLook changed = look;
        List<Parameter<?>> extra =
                effects.controls(look.animation()).map(Controls::colors).orElse(List.of());
        for (int slot = 0; slot < colors.size(); slot++) {
            Optional<Integer> color = colors.get(slot);
            if (color.isPresent() && slot == 0) {
                changed = changed.withColor(color.get());
            } else if (color.isPresent() && slot <= extra.size()) {
                changed = changed.withParameters(Map.of(extra.get(slot - 1).id(), ControlValues.color(color.get())));
            }
        }
        return changed;
    }

    private void controls(CommandFields fields, List<UnaryOperator<ZoneLook>> steps) {
        Map<String, IntUnaryOperator> sliders = new HashMap<>();
        Controls.SLIDERS.forEach(name -> fields.change(name).ifPresent(change -> sliders.put(name, change)));
        Map<String, UnaryOperator<Boolean>> checks = new HashMap<>();
        Controls.CHECKS.forEach(name -> fields.toggle(name).ifPresent(change -> checks.put(name, change)));
        if (!sliders.isEmpty() || !checks.isEmpty()) {
            steps.add(look -> effects.controls(look.animation())
                    .map(controls -> look.withParameters(values(look, controls, sliders, checks)))
                    .orElse(look));
        }
    }

    private static Map<String, Object> values(
            ZoneLook look,
            Controls controls,
            Map<String, IntUnaryOperator> sliders,
            Map<String, UnaryOperator<Boolean>> checks) {
        Map<String, Object> values = new HashMap<>();
        controls.byName().forEach((name, parameter) -> {
            IntUnaryOperator slider = sliders.get(name);
            UnaryOperator<Boolean> check = checks.get(name);
            if (slider != null) {
                int position = slider.applyAsInt(ControlValues.slider(name, parameter, look.parameters()));
                values.put(parameter.id(), ControlValues.number(name, parameter, position));
            } else if (check != null && parameter instanceof ToggleParameter) {
                values.put(parameter.id(), check.apply(ControlValues.check(parameter, look.parameters())));
            }
        });
        return values;
    }
}

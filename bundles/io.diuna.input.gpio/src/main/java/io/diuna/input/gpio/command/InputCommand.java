// SPDX-License-Identifier: Apache-2.0
package io.diuna.input.gpio.command;

import io.diuna.api.ConfigurationException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Command of a key, button or knob.
 *
 * @param kind what it does
 * @param step percent, degrees or zones for each click, for kinds that have a step
 * @param id id of a scene or playlist, for kinds that name one
 */
public record InputCommand(Kind kind, int step, String id) {

    /** Kind of a command: what it does. */
    public enum Kind {
        /** Switches all light on or off. */
        POWER(Argument.NONE),
        /** Shows warm white at full brightness in all zones, and the looks before at the next time. */
        LAMP_WHITE(Argument.NONE),
        /** Changes the brightness of everything by a step in percent. */
        BRIGHTNESS(Argument.STEP),
        /** Selects the next zone, or the one before for a negative step. */
        SELECT(Argument.STEP),
        /** Switches the edit mode on or off: without it, {@link #TARGET} and {@link #ADJUST} do nothing. */
        EDIT(Argument.NONE),
        /** Chooses what is adjusted next: brightness, hue, preset, or a parameter of the animation. */
        TARGET(Argument.NONE),
        /** Adjusts the target of the selected zone by a number of its steps. */
        ADJUST(Argument.STEP),
        /** Switches the selected zone between its animation and its static colour. */
        MODE(Argument.NONE),
        /** Shows a scene. */
        SCENE(Argument.ID),
        /** Starts a playlist. */
        PLAYLIST(Argument.ID),
        /** Reverts the newest command. */
        UNDO(Argument.NONE);

        private final Argument argument;

        Kind(Argument argument) {
            this.argument = argument;
        }

        String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private enum Argument {
        NONE,
        STEP,
        ID
    }

    private static final int MOST = 100;

    /**
     * Parses a command such as {@code power}, {@code brightness -5}, {@code adjust}, {@code scene evening}.
     *
     * @throws ConfigurationException for this key if it is none; the message lists the commands
     */
    public static InputCommand parse(String key, String text) {
        String[] words = text.strip().split("\\s+", -1);
        Kind kind = Arrays.stream(Kind.values())
                .filter(one -> one.text().equals(words[0].toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> refusal(
                        key,
                        text,
                        "commands are "
                                + Arrays.stream(Kind.values()).map(Kind::text).collect(Collectors.joining(", "))));
        if (words.length > 2 || (words.length == 2 && kind.argument == Argument.NONE)) {
            throw refusal(
                    key, text, kind.text() + " takes " + (kind.argument == Argument.NONE ? "nothing" : "one word"));
        }
        return switch (kind.argument) {
            case NONE -> new InputCommand(kind, 1, "");
            case STEP -> new InputCommand(kind, words.length == 1 ? 1 : step(key, text, words[1]), "");
            case ID -> {
                if (words.length == 1) {
                    throw refusal(key, text, "name the " + kind.text() + " by its id");
                }
                yield new InputCommand(kind, 1, words[1]);
            }
        };
    }

    private static int step(String key, String text, String word) {
        if (word.matches("[+-]?\\d{1,3}")) {
            int step = Integer.parseInt(word);
            if (step != 0 && Math.abs(step) <= MOST) {
                return step;
            }
        }
        throw refusal(key, text, "a step is 1 to " + MOST + " or -1 to -" + MOST);
    }

    private static ConfigurationException refusal(String key, String text, String why) {
        return new ConfigurationException(key, "'" + text + "' is no command; " + why);
    }
}

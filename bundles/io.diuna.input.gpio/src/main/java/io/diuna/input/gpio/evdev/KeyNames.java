// SPDX-License-Identifier: Apache-2.0
package io.diuna.input.gpio.evdev;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Names of keys and axes, without {@code KEY_} and {@code REL_}. Source: {@code linux/input-event-codes.h}. */
public final class KeyNames {

    private static final Map<String, Integer> AXES =
            Map.of("REL_X", 0, "REL_Y", 1, "REL_HWHEEL", 6, "REL_DIAL", 7, "REL_WHEEL", 8);

    private static final Map<String, Integer> KEYS = new HashMap<>(Map.ofEntries(
            Map.entry("ESC", 1),
            Map.entry("MINUS", 12),
            Map.entry("EQUAL", 13),
            Map.entry("BACKSPACE", 14),
            Map.entry("TAB", 15),
            Map.entry("ENTER", 28),
            Map.entry("SPACE", 57),
            Map.entry("KPMINUS", 74),
            Map.entry("KPPLUS", 78),
            Map.entry("KPENTER", 96),
            Map.entry("HOME", 102),
            Map.entry("UP", 103),
            Map.entry("PAGEUP", 104),
            Map.entry("LEFT", 105),
            Map.entry("RIGHT", 106),
            Map.entry("END", 107),
            Map.entry("DOWN", 108),
            Map.entry("PAGEDOWN", 109),
            Map.entry("INSERT", 110),
            Map.entry("DELETE", 111),
            Map.entry("MUTE", 113),
            Map.entry("VOLUMEDOWN", 114),
            Map.entry("VOLUMEUP", 115),
            Map.entry("POWER", 116),
            Map.entry("MENU", 139),
            Map.entry("BACK", 158),
            Map.entry("NEXTSONG", 163),
            Map.entry("PLAYPAUSE", 164),
            Map.entry("PREVIOUSSONG", 165),
            Map.entry("STOPCD", 166),
            Map.entry("BRIGHTNESSDOWN", 224),
            Map.entry("BRIGHTNESSUP", 225),
            Map.entry("OK", 352),
            Map.entry("INFO", 358),
            Map.entry("RED", 398),
            Map.entry("GREEN", 399),
            Map.entry("YELLOW", 400),
            Map.entry("BLUE", 401),
            Map.entry("CHANNELUP", 402),
            Map.entry("CHANNELDOWN", 403)));

    static {
        addRow("1234567890", 2);
        addRow("QWERTYUIOP", 16);
        addRow("ASDFGHJKL", 30);
        addRow("ZXCVBNM", 44);
        for (int i = 1; i <= 10; i++) {
            KEYS.put("F" + i, 58 + i);
        }
        KEYS.put("F11", 87);
        KEYS.put("F12", 88);
        for (int i = 0; i <= 9; i++) {
            KEYS.put("NUMERIC_" + i, 512 + i);
        }
    }

    private KeyNames() {}

    private static void addRow(String letters, int first) {
        for (int i = 0; i < letters.length(); i++) {
            KEYS.put(letters.substring(i, i + 1), first + i);
        }
    }

    /**
     * Returns type and code of a key or an axis, with value 0.
     *
     * @param name such as {@code KEY_VOLUMEUP}, {@code volumeup}, {@code REL_DIAL}, or {@code KEY_425} for any code
     */
    public static Optional<InputEvent> find(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        Integer axis = AXES.get(upper);
        if (axis != null) {
            return Optional.of(new InputEvent(InputEvent.AXIS, axis, 0));
        }
        String key = upper.startsWith("KEY_") ? upper.substring(4) : upper;
        Integer code = KEYS.get(key);
        if (code == null && upper.startsWith("KEY_") && key.matches("\\d{1,3}")) {
            code = Integer.valueOf(key);
        }
        return Optional.ofNullable(code).map(found -> new InputEvent(InputEvent.KEY, found, 0));
    }
}

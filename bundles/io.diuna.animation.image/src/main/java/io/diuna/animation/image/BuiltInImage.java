// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.image;

import java.awt.image.BufferedImage;

/** Image that is shown without a file: a heart that beats. */
final class BuiltInImage {

    private static final String[] WIDE = {
        "................",
        "..ooo......ooo..",
        ".ooooo....ooooo.",
        "oo##ooo..ooooooo",
        "o###ooooooooooo-",
        "o##oooooooooooo-",
        "oooooooooooooo--",
        "oooooooooooooo--",
        ".oooooooooooo--.",
        "..oooooooooo--..",
        "...oooooooo--...",
        "....oooooo--....",
        ".....oooo--.....",
        "......oo--......",
        ".......--.......",
        "................"
    };

    private static final String[] NARROW = {
        "................",
        "................",
        "...oo......oo...",
        "..oooo....oooo..",
        ".o##ooo..ooooo-.",
        ".o#oooooooooo--.",
        ".oooooooooooo--.",
        "..oooooooooo--..",
        "...oooooooo--...",
        "....oooooo--....",
        ".....oooo--.....",
        "......oo--......",
        ".......--.......",
        "................",
        "................",
        "................"
    };

    private static final int RED = 0xFFFF0828;
    private static final int DARK = 0xFF900020;
    private static final int LIGHT = 0xFFFF90A0;

    private static final int BEAT_MILLIS = 250;
    private static final int PAUSE_MILLIS = 700;

    private BuiltInImage() {}

    /** Gives the frames to a sink. */
    static void read(ImageSink sink) {
        BufferedImage wide = picture(WIDE);
        BufferedImage narrow = picture(NARROW);
        sink.add(wide, BEAT_MILLIS);
        sink.add(narrow, BEAT_MILLIS);
        sink.add(wide, BEAT_MILLIS);
        sink.add(narrow, PAUSE_MILLIS);
    }

    private static BufferedImage picture(String[] rows) {
        BufferedImage picture = new BufferedImage(rows[0].length(), rows.length, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < rows.length; y++) {
            for (int x = 0; x < rows[y].length(); x++) {
                picture.setRGB(x, y, color(rows[y].charAt(x)));
            }
        }
        return picture;
    }

    private static int color(char letter) {
        return switch (letter) {
            case 'o' -> RED;
            case '-' -> DARK;
            case '#' -> LIGHT;
            default -> 0;
        };
    }
}

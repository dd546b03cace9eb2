// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.text;

/** Columns of a text in the {@link BitmapFont}, with an empty one after each character. Nothing allocates but the constructor. */
final class TextColumns {

    private static final int WIDEST = 6;

    private final int[] columns;
    private int width;

    /** @param maxLength most characters of a text */
    TextColumns(int maxLength) {
        columns = new int[WIDEST * maxLength];
    }

    /** Lays out a text. */
    void set(String text) {
        width = 0;
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            at += Character.charCount(character);
            for (int column : BitmapFont.columns(character)) {
                columns[width] = column;
                width++;
            }
            columns[width] = 0;
            width++;
        }
    }

    /** Returns the number of columns. */
    int width() {
        return width;
    }

    /** Returns a column, its top row in bit 0; 0 before the first and after the last. */
    int column(int index) {
        return index >= 0 && index < width ? columns[index] : 0;
    }
}

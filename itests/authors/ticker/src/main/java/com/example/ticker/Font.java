package com.example.ticker;

import java.util.Locale;

/** Font of 3 x 5 pixels: an octal digit for each row, from the top. */
final class Font {

    static final int HEIGHT = 5;

    private static final String CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.!-:";
    private static final String ROWS = ""
            + "257556565634443655567464774644345535575572227111525565544447577556555525552"
            + "656442556365655342167222255557555525577555255552227124775557262276124761216"
            + "55711746163465271122252522531600002222020070002020";

    private Font() {}

    /** Returns a text as columns, the top pixel in the lowest bit; what the font does not have is a gap. */
    static int[] columns(String text) {
        int[] columns = new int[text.length() * 4];
        String capitals = text.toUpperCase(Locale.ROOT);
        for (int i = 0; i < text.length(); i++) {
            int glyph = i < capitals.length() ? CHARACTERS.indexOf(capitals.charAt(i)) : -1;
            for (int row = 0; glyph >= 0 && row < HEIGHT; row++) {
                int bits = ROWS.charAt(glyph * HEIGHT + row) - '0';
                for (int column = 0; column < 3; column++) {
                    columns[4 * i + column] |= (bits >> (2 - column) & 1) << row;
                }
            }
        }
        return columns;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.text;

import java.util.Arrays;

/**
 * Bitmap font, seven rows high and at most five columns wide: ASCII, the letters of Latin-1 and some signs. A column has its
 * top row in bit 0. Other characters are shown as a box.
 */
final class BitmapFont {

    /** Rows of a character. */
    static final int HEIGHT = 7;

    private static final int SIZE = 256;
    private static final int FIRST = ' ';

    /** Columns of the characters from the space on, two hexadecimal digits each. */
    private static final String ASCII = """
            0000 5F 070007 147F147F14 242A7F2A12 2313086462 3649552250 07
            1C2241 41221C 14083E0814 08083E0808 5030 08080808 6060 2010080402
            3E5149453E 00427F4000 4261514946 2141454B31 1814127F10 2745454539 3C4A494930 0171090503
            3649494936 064949291E 3636 5636 08142241 14141414 41221408 0201510906
            324979413E 7E1111117E 7F49494936 3E41414122 7F4141221C 7F49494941 7F09090901 3E4149497A
            7F0808087F 417F41 2040413F01 7F08142241 7F40404040 7F020C027F 7F0408107F 3E4141413E
            7F09090906 3E4151215E 7F09192946 4649494931 01017F0101 3F4040403F 1F2040201F 3F4038403F
            6314081463 0708700807 6151494543 7F4141 0204081020 41417F 0402010204 4040404040
            010204 2054545478 7F48444438 3844444420 384444487F 3854545418 087E090102 0C5252523E
            7F08040478 447D40 2040443D 7F102844 417F40 7C04180478 7C08040478 3844444438
            7C14141408 081414187C 7C08040408 4854545420 043F444020 3C4040207C 1C2040201C 3C4030403C
            4428102844 0C5050503C 4464544C44 083641 7F 413608 0804081008""";

    /** Characters of their own: the character, then its columns. */
    private static final String OWN = """
            Æ7E117F4949 Ç1E2161211E Ð087F49413E ×2214081422 Ø5E3149463D Þ7F1212120C ß7E01494936
            æ2054785458 ç1824642408 ð30484B4E39 ÷08082A0808 ø3864544C38 þ7F24242418
            °020502 §4A555529 µ7C2010207C £487E494142 «08142A1422 »22142A1408 ·08 ¡7D ¿3048454020""";

    /** Letters with an accent: the letter, the one below the accent, the accent. */
    private static final String ACCENTED = """
            ÀA` ÁA´ ÂA^ ÃA~ ÄA¨ ÅA° ÈE` ÉE´ ÊE^ ËE¨ ÌI` ÍI´ ÎI^ ÏI¨ ÑN~ ÒO` ÓO´ ÔO^ ÕO~ ÖO¨ ÙU` ÚU´ ÛU^ ÜU¨ ÝY´
            àa` áa´ âa^ ãa~ äa¨ åa° èe` ée´ êe^ ëe¨ ìı` íı´ îı^ ïı¨ ñn~ òo` óo´ ôo^ õo~ öo¨ ùu` úu´ ûu^ üu¨ ýy´ ÿy¨""";

    /** Letters of five rows, with room for an accent above. */
    private static final String LOW =
            "A7814141478 E7C54545444 I447C44 O7C4444447C U3C4040403C N7C0810207C Y0C1060100C ı447C40";

    private static final String ACCENTS = "`0001020000 ´0000020100 ^0002010200 ~0201020201 ¨0001000100 °0003030300";

    private static final int[] BOX = columns("7F4141417F");
    private static final int[] EURO = columns("143E555541");
    private static final int[][] GLYPHS = glyphs();

    private BitmapFont() {}

    /** Returns the columns of a character, by its code point. */
    static int[] columns(int character) {
        if (character == '€') {
            return EURO;
        }
        return character >= 0 && character < SIZE ? GLYPHS[character] : BOX;
    }

    private static int[][] glyphs() {
        int[][] glyphs = new int[SIZE][];
        Arrays.fill(glyphs, BOX);
        int code = FIRST;
        for (String hex : ASCII.split("\\s+", -1)) {
            glyphs[code] = columns(hex);
            code++;
        }
        glyphs[0xA0] = glyphs[FIRST];
        for (String own : OWN.split("\\s+", -1)) {
            glyphs[own.charAt(0)] = columns(own.substring(1));
        }
        for (String letter : ACCENTED.split("\\s+", -1)) {
            int[] low = named(LOW, letter.charAt(1));
            int[] base = low.length > 0 ? low : glyphs[letter.charAt(1)];
            glyphs[letter.charAt(0)] = accented(base, named(ACCENTS, letter.charAt(2)));
        }
        return glyphs;
    }

    /** Puts an accent on a letter; on a narrow one it is moved to its middle. */
    private static int[] accented(int[] base, int[] accent) {
        int[] columns = base.clone();
        int shift = (accent.length - base.length) / 2;
        for (int i = 0; i < columns.length; i++) {
            columns[i] = base[i] | accent[i + shift];
        }
        return columns;
    }

    private static int[] named(String list, char name) {
        for (String entry : list.split(" ", -1)) {
            if (entry.charAt(0) == name) {
                return columns(entry.substring(1));
            }
        }
        return new int[0];
    }

    private static int[] columns(String hex) {
        int[] columns = new int[hex.length() / 2];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16);
        }
        return columns;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrCode.Ecc;
import java.util.Optional;

/** QR code for terminals: half-block characters, two rows of modules in each line, black on white by ANSI colours. */
final class TerminalQrCode {

    /** System property with the width of the terminal; set by {@code bin/diuna} if standard output is one with UTF-8. */
    static final String COLUMNS = "diuna.terminal.columns";

    /** Width of the light border, in modules. */
    private static final int BORDER = 2;

    private static final String INDENT = "  ";
    private static final String BLACK_ON_WHITE = "\u001b[30;47m";
    private static final String RESET = "\u001b[0m";

    private TerminalQrCode() {}

    /**
     * Returns the lines of a code, each with its end.
     *
     * @param columns width of the terminal in characters, 0 if there is none
     * @return nothing if the code is too wide
     */
    static Optional<String> of(String text, int columns) {
        QrCode code = QrCode.encodeText(text, Ecc.LOW);
        int end = code.size + BORDER;
        if (INDENT.length() + end + BORDER > columns) {
            return Optional.empty();
        }
        StringBuilder lines = new StringBuilder();
        for (int y = -BORDER; y < end; y += 2) {
            lines.append(INDENT).append(BLACK_ON_WHITE);
            for (int x = -BORDER; x < end; x++) {
                lines.append(block(code.getModule(x, y), code.getModule(x, y + 1)));
            }
            lines.append(RESET).append(System.lineSeparator());
        }
        return Optional.of(lines.toString());
    }

    private static char block(boolean upper, boolean lower) {
        if (upper) {
            return lower ? '█' : '▀';
        }
        return lower ? '▄' : ' ';
    }
}

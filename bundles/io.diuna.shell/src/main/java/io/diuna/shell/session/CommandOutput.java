// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.session;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Output of one command in memory, up to a limit. Thread-safe: a command may write from several threads. */
final class CommandOutput extends OutputStream {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int most;
    private boolean cut;

    /** @param most most bytes; the rest is left out */
    CommandOutput(int most) {
        this.most = most;
    }

    @Override
    public synchronized void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] source, int from, int length) {
        int room = Math.min(length, most - bytes.size());
        bytes.write(source, from, room);
        cut |= room < length;
    }

    /** Appends a text, with a line end if it has none. */
    void println(CharSequence text) {
        if (!text.isEmpty()) {
            byte[] encoded = (text.charAt(text.length() - 1) == '\n' ? text.toString() : text + "\n")
                    .getBytes(StandardCharsets.UTF_8);
            write(encoded, 0, encoded.length);
        }
    }

    /** Returns the text so far; what was left out is replaced by a line that says so. */
    synchronized String text() {
        String text = bytes.toString(StandardCharsets.UTF_8);
        return cut ? text + "\n... the output is longer than " + most + " bytes: the rest is left out\n" : text;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Output stream of a response, whose content is kept as text. */
final class TextStream extends ServletOutputStream {

    private final ByteArrayOutputStream content = new ByteArrayOutputStream();

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {}

    @Override
    public void write(int b) {
        content.write(b);
    }

    /** Returns what was written. */
    @Override
    public String toString() {
        return content.toString(StandardCharsets.UTF_8);
    }
}

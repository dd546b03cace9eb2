// SPDX-License-Identifier: Apache-2.0
package io.diuna.index.source;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Transport of a location that is neither a folder nor a web address: nothing can be read.
 *
 * @param problem why, and what would be right
 */
record NoTransport(String problem) implements IndexTransport {

    @Override
    public IndexContent read(String tag) throws IOException {
        throw new IOException(problem);
    }

    @Override
    public void copy(String reference, long most, OutputStream out) throws IOException {
        throw new IOException(problem);
    }

    @Override
    public boolean isLocal() {
        return true;
    }
}

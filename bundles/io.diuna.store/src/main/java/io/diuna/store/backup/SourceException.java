// SPDX-License-Identifier: Apache-2.0
package io.diuna.store.backup;

import java.io.IOException;

/** Failure of the stream that a backup comes from, as opposed to one of the disk. */
final class SourceException extends IOException {

    private static final long serialVersionUID = 1;

    private final IOException source;

    SourceException(IOException source) {
        super(source);
        this.source = source;
    }

    @Override
    public synchronized IOException getCause() {
        return source;
    }
}

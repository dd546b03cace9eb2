// SPDX-License-Identifier: Apache-2.0
package io.diuna.store.file;

import java.io.IOException;

/** A file that is not what was saved: its checksum, its size or its kind is wrong. */
public final class DamageException extends IOException {

    private static final long serialVersionUID = 1;

    private final String reason;

    /** @param reason clause for users, such as "its checksum is wrong" */
    public DamageException(String reason) {
        super(reason);
        this.reason = reason;
    }

    @Override
    public String getMessage() {
        return reason;
    }
}

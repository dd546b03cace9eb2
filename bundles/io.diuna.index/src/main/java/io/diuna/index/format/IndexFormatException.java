// SPDX-License-Identifier: Apache-2.0
package io.diuna.index.format;

import java.io.IOException;

/** Refusal of an index that is not of the format; the message says where and what would be right. */
public final class IndexFormatException extends IOException {

    private static final long serialVersionUID = 1;

    IndexFormatException(String message) {
        super(message);
    }
}

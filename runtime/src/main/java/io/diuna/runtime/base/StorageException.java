// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.base;

/** Failure to write to the data folder. {@code diuna run} goes on with a temporary one. */
public final class StorageException extends CliException {

    public StorageException(String message) {
        super(message, FAILED);
    }
}

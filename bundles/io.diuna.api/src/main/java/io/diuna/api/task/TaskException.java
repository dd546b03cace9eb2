// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.task;

import io.diuna.api.DiunaException;
import java.util.List;

/** Tasks of a group have failed. What each of them threw is {@linkplain #getSuppressed() suppressed}: nothing is lost. */
public class TaskException extends DiunaException {

    private static final long serialVersionUID = 1;

    public TaskException(String message, List<Throwable> failures) {
        super(message);
        failures.forEach(this::addSuppressed);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

/** Exception whose getMessage() runs foreign code. */
final class HostileException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Runnable asked;

    HostileException(Runnable asked) {
        this.asked = asked;
    }

    @Override
    public String getMessage() {
        asked.run();
        return "";
    }
}

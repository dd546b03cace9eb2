// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.shell;

/**
 * Answer of the shell.
 *
 * @param status {@code ok}, {@code failed}, {@code password} or {@code closed}
 * @param text text for people
 */
record ShellAnswer(String status, String text) {

    boolean isOk() {
        return status.equals("ok");
    }

    boolean isClosed() {
        return status.equals("closed");
    }

    boolean asksForPassword() {
        return status.equals("password");
    }
}

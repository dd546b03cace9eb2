// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.health;

/**
 * Health problem.
 *
 * @param code stable code of its kind for programs, such as {@code not-saved}: lower-case letters and hyphens
 * @param subject what has the problem, such as {@code strip 'main'}
 * @param message user-facing sentence without a full stop: what is wrong, and with which one
 * @param remedy user-facing sentence without a full stop: what to do; empty if the message says it
 */
public record HealthProblem(String code, String subject, String message, String remedy) {

    /** Creates a problem whose message says what to do. */
    public static HealthProblem of(String code, String subject, String message) {
        return new HealthProblem(code, subject, message, "");
    }

    /** Returns message and remedy as one text. */
    public String text() {
        return remedy.isEmpty() ? message : message + ". " + remedy;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.health;

/**
 * Health problem.
 *
 * @param code stable code of its kind for programs, such as {@code not-saved}: lower-case letters and hyphens
 * @param subject what has the problem, such as {@code strip 'main'}
 * @param message user-facing sentence without a full stop: what is wrong, and with which one
 * @param remedy user-facing sentence without a full stop: what to do
 */
public record HealthProblem(String code, String subject, String message, String remedy) {

    private static final String THEN = "; ";

    /**
     * Creates a problem from a text that may say what to do in its last clause, after a semicolon, such as {@code The driver of
     * strip 'main' is gone; install it again}.
     *
     * @param text user-facing sentence without a full stop
     * @param otherwise the remedy if the text has no such clause
     */
    public static HealthProblem of(String code, String subject, String text, String otherwise) {
        int end = text.lastIndexOf(THEN);
        if (end <= 0 || end + THEN.length() == text.length()) {
            return new HealthProblem(code, subject, text, otherwise);
        }
        String remedy = text.substring(end + THEN.length());
        return new HealthProblem(
                code, subject, text.substring(0, end), Character.toUpperCase(remedy.charAt(0)) + remedy.substring(1));
    }

    /** Returns message and remedy as one text. */
    public String text() {
        return remedy.isEmpty() ? message : message + ". " + remedy;
    }
}

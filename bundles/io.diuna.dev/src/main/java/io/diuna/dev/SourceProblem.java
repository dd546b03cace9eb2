// SPDX-License-Identifier: Apache-2.0
package io.diuna.dev;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Problem of a project, with its place where that is known.
 *
 * @param file path from the project's folder, with slashes, or the name of the file alone; empty if it is not known
 * @param line line, from 1; 0 if it is not known
 * @param column column, from 1; 0 if it is not known
 * @param text user-facing text
 */
record SourceProblem(String file, long line, long column, String text) {

    /** Call in a reason of the platform, such as {@code Glimmer.java:12}. */
    private static final Pattern CALL = Pattern.compile("\\b(\\w+\\.(?:java|kt)):(\\d{1,6})\\b");

    /** Returns a problem that has no place. */
    static SourceProblem of(String text) {
        return new SourceProblem("", 0, 0, text);
    }

    /** Returns what the platform says of a plugin; its place is the first call that the text names. */
    static SourceProblem ofReason(String reason) {
        Matcher call = CALL.matcher(reason);
        return call.find() ? new SourceProblem(call.group(1), Long.parseLong(call.group(2)), 0, reason) : of(reason);
    }

    /** Returns the form of compilers, which terminals and IDEs make a link of: {@code file:line:column: text}. */
    @Override
    public String toString() {
        StringBuilder place = new StringBuilder(file);
        if (line > 0) {
            place.append(':').append(line);
        }
        if (column > 0) {
            place.append(':').append(column);
        }
        return place.isEmpty() ? text : place + ": " + text;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.task;

import java.util.Set;

/** Stack walk to the class that creates a task. */
final class CallerFinder {

    private static final Set<String> OURS = Set.of(CallerFinder.class.getName(), OwnedTaskScope.class.getName());

    private CallerFinder() {}

    /** Returns the name of the nearest calling class outside this package. */
    static String caller() {
        return StackWalker.getInstance()
                .walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                        .filter(name -> !OURS.contains(name))
                        .findFirst()
                        .orElse("?"));
    }
}

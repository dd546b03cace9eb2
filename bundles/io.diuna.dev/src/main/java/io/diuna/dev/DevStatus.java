// SPDX-License-Identifier: Apache-2.0
package io.diuna.dev;

import java.util.List;
import java.util.Locale;

/**
 * Status of the development loop. Immutable.
 *
 * @param project absolute path of the project
 * @param plugin symbolic name of its plugin; empty before the first one is built
 * @param state state
 * @param problems why it has failed, or what the platform says of a plugin that runs
 * @param swapMillis how long the last swap took, in ms from the change of a file; 0 before the first one
 * @param builds number of builds that have begun
 */
record DevStatus(
        String project, String plugin, State state, List<SourceProblem> problems, long swapMillis, int builds) {

    /** State of the development loop. */
    enum State {
        /** A change is being compiled and swapped in. */
        COMPILING,
        /** The plugin is that of the newest files. */
        RUNNING,
        /** The newest files give no plugin that runs; the last one that did goes on. */
        FAILED;

        /** Returns the name in REST. */
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Copies the list. */
    DevStatus {
        problems = List.copyOf(problems);
    }

    static DevStatus initial(String project) {
        return new DevStatus(project, "", State.COMPILING, List.of(), 0, 0);
    }

    /** Returns the status in which a build begins. */
    DevStatus compiling() {
        return new DevStatus(project, plugin, State.COMPILING, List.of(), swapMillis, builds + 1);
    }

    DevStatus failed(List<SourceProblem> newProblems) {
        return new DevStatus(project, plugin, State.FAILED, newProblems, swapMillis, builds);
    }

    /** Returns the status while the plugin of the newest files runs, as before or swapped in earlier. */
    DevStatus running(List<SourceProblem> remarks) {
        return new DevStatus(project, plugin, State.RUNNING, remarks, swapMillis, builds);
    }

    DevStatus swapped(String newPlugin, long millis) {
        return new DevStatus(project, newPlugin, State.RUNNING, List.of(), millis, builds);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.library;

import io.diuna.platform.health.HealthProblem;
import java.util.List;
import java.util.Optional;

/** Health problem of a state document that could not be read. */
public final class DocumentHealth {

    private DocumentHealth() {}

    /**
     * Returns the problem.
     *
     * @param document name of the document
     * @param noun what it has, in the singular
     * @param problem why it cannot be read; empty if it can
     */
    public static List<HealthProblem> of(String document, String noun, Optional<String> problem) {
        return problem
                .map(text -> new HealthProblem(
                        "state-unreadable",
                        document,
                        text,
                        "It is kept as " + document + "-broken in the folder state; save a " + noun
                                + ", or restore a backup"))
                .stream()
                .toList();
    }
}

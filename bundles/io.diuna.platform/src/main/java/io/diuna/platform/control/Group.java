// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.control;

import java.util.List;

/**
 * Group: zones that are commanded together. A zone may be in several groups. Immutable.
 *
 * @param id lower-case letters, digits and hyphens
 * @param label name for people
 * @param zones ids of the zones, each once. The zones need not exist
 */
public record Group(String id, String label, List<String> zones) {

    /** Copies the ids; their order stays. */
    public Group {
        zones = List.copyOf(zones);
    }
}

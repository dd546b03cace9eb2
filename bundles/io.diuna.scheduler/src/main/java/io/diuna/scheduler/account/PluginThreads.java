// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.account;

import java.util.Map;

/**
 * Living threads of a plugin: their names, by id.
 *
 * @param own those of its present start
 * @param leftOvers those of earlier starts, which may run code of an earlier version
 */
record PluginThreads(Map<Long, String> own, Map<Long, String> leftOvers) {

    /** Copies the maps. */
    PluginThreads {
        own = Map.copyOf(own);
        leftOvers = Map.copyOf(leftOvers);
    }

    boolean contains(long id) {
        return own.containsKey(id) || leftOvers.containsKey(id);
    }
}

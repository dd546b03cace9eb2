// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.task;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** Makes every thread of the platform and knows what became of it. Any thread may call. */
@ProviderType
public interface TaskRegistry {

    /**
     * Opens a scope. Whoever opens it closes it, at the latest when its component is deactivated.
     *
     * @param owner the symbolic name of the bundle that the tasks belong to
     */
    TaskScope open(String owner);

    /** All that have not ended, oldest first, and then the newest 1000 that have, newest first. */
    List<TaskStatus> tasks();

    /**
     * How many there are in each state: those that live are counted as they are now, those that have ended since the start
     * of the platform.
     */
    Map<TaskStatus.State, Long> counts();
}

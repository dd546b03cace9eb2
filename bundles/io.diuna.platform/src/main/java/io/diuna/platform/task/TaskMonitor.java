// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.task;

import io.diuna.api.task.TaskStatus;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** Read access to the task log: the threads of all bundles and their recent runs. Any thread may call. */
@ProviderType
public interface TaskMonitor {

    /** Lists runs: first all that have not ended, oldest first, then the newest 1000 that have ended, newest first. */
    List<TaskStatus> tasks();

    /** Counts runs by state: live runs as of now, ended runs since the start of the platform. */
    Map<TaskStatus.State, Long> counts();
}

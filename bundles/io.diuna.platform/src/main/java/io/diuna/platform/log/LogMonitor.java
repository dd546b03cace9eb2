// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.log;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.slf4j.event.Level;

/** Read access to the newest log records. Any thread may call, except frame, render and strip threads. */
@ProviderType
public interface LogMonitor {

    /**
     * Returns the newest records, oldest first.
     *
     * @param least the least level
     * @param most greatest number of records, at least 1
     */
    List<LogLine> newest(Level least, int most);
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.log;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Read access to the newest log records. Any thread may call, except frame, render and strip threads. */
@ProviderType
public interface LogMonitor {

    /**
     * Returns the newest records, oldest first.
     *
     * @param least the least level: ERROR, WARN, INFO, DEBUG or TRACE
     * @param most greatest number of records, at least 1
     */
    List<LogLine> newest(String least, int most);
}

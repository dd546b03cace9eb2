// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.animation;

import io.diuna.platform.log.LogFields;

/** Service of a plugin before any of its code runs. */
public interface PluginService {

    /** Returns its bundle. */
    PluginId plugin();

    /** Returns its name within a sentence, such as {@code animation 'rainbow'}; begins with an a. */
    String text();

    /** Returns the fields of its log records. */
    default LogFields logFields() {
        return plugin().logFields();
    }
}

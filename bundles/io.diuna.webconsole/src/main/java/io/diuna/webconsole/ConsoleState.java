// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole;

import io.diuna.webconsole.section.Page;

/** State of now, which is written to a page: health, zones, strips, frames, plugins, layers, signals and tasks. Any thread may call. */
interface ConsoleState {

    void write(Page page);
}

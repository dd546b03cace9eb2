// SPDX-License-Identifier: Apache-2.0
/** State of WLED: zones as segments, the master, presets and the night light. */
@NullMarked
package io.diuna.wled.state;

import org.jspecify.annotations.NullMarked;

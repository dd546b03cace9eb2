// SPDX-License-Identifier: Apache-2.0
/** WebSocket of WLED: state on change, commands, and the live picture. */
@NullMarked
package io.diuna.wled.live;

import org.jspecify.annotations.NullMarked;

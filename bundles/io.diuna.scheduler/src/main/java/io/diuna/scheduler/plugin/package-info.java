// SPDX-License-Identifier: Apache-2.0
/** Which animation plays where: arrival, warm-up, hot swap, supervision, and the plugin folder. */
@NullMarked
package io.diuna.scheduler.plugin;

import org.jspecify.annotations.NullMarked;

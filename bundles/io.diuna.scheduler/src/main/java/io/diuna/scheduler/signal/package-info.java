// SPDX-License-Identifier: Apache-2.0
/** Signals: what plugins publish, and how renderers follow it. */
@NullMarked
package io.diuna.scheduler.signal;

import org.jspecify.annotations.NullMarked;

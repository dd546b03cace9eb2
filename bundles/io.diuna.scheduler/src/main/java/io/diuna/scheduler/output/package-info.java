// SPDX-License-Identifier: Apache-2.0
/** One host a strip: encodes the newest canvas, shows it, and keeps the driver alive. */
@NullMarked
package io.diuna.scheduler.output;

import org.jspecify.annotations.NullMarked;

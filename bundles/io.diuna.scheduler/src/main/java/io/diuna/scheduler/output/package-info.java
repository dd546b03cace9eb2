// SPDX-License-Identifier: Apache-2.0
/** Strip output: one host per strip encodes the newest canvas, shows it, and keeps the driver running. */
@NullMarked
package io.diuna.scheduler.output;

import org.jspecify.annotations.NullMarked;

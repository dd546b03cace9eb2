// SPDX-License-Identifier: Apache-2.0
/** Commands that tell how Diuna is: status, health, frame statistics, tasks. */
@NullMarked
package io.diuna.shell.monitor;

import org.jspecify.annotations.NullMarked;

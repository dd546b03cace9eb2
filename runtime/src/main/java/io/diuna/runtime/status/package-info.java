// SPDX-License-Identifier: Apache-2.0
/** The status command: asks a running Diuna over HTTP and prints a report. */
@NullMarked
package io.diuna.runtime.status;

import org.jspecify.annotations.NullMarked;

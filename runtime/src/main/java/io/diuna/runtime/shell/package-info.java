// SPDX-License-Identifier: Apache-2.0
/** The shell command: talks with a running Diuna over its local socket. */
@NullMarked
package io.diuna.runtime.shell;

import org.jspecify.annotations.NullMarked;

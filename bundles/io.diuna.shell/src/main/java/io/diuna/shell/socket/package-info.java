// SPDX-License-Identifier: Apache-2.0
/** The local socket: its place, its permissions, and who may connect. */
@NullMarked
package io.diuna.shell.socket;

import org.jspecify.annotations.NullMarked;

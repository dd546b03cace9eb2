// SPDX-License-Identifier: Apache-2.0
/** Sessions of clients: protocol, limits, the interpreter of command lines. */
@NullMarked
package io.diuna.shell.session;

import org.jspecify.annotations.NullMarked;

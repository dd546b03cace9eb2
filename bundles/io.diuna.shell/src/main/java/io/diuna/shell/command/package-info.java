// SPDX-License-Identifier: Apache-2.0
/** Commands: their declaration, words and tables; and the commands about commands. */
@NullMarked
package io.diuna.shell.command;

import org.jspecify.annotations.NullMarked;

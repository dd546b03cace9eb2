// SPDX-License-Identifier: Apache-2.0
/** What commands are made of: declaration, words, tables; and the commands about commands. */
@NullMarked
package io.diuna.shell.command;

import org.jspecify.annotations.NullMarked;

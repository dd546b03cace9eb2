// SPDX-License-Identifier: Apache-2.0
/** Component of the shell. */
@NullMarked
package io.diuna.shell;

import org.jspecify.annotations.NullMarked;

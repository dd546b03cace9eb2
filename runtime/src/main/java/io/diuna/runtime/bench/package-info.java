// SPDX-License-Identifier: Apache-2.0
/** The bench command: a show of a given size, and its cost on this machine. */
@NullMarked
package io.diuna.runtime.bench;

import org.jspecify.annotations.NullMarked;

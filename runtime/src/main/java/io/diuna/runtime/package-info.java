// SPDX-License-Identifier: Apache-2.0
/** Launcher: commands of {@code bin/diuna}. */
@NullMarked
package io.diuna.runtime;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** The distribution as a process, what asks it, and what is installed in it. */
@NullMarked
package io.diuna.itests.robustness.process;

import org.jspecify.annotations.NullMarked;

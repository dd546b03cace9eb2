// SPDX-License-Identifier: Apache-2.0
/** Tests of the distribution as a process: what operators, plugins, disks and the power do to it. */
@NullMarked
package io.diuna.itests.robustness;

import org.jspecify.annotations.NullMarked;

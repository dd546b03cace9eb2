// SPDX-License-Identifier: Apache-2.0
/** Faults of disks, files and the wall clock. */
@NullMarked
package io.diuna.itests.robustness.fault;

import org.jspecify.annotations.NullMarked;

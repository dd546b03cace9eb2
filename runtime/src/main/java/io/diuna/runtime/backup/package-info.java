// SPDX-License-Identifier: Apache-2.0
/** Backup and restore while no bundle runs, with the code of the store. */
@NullMarked
package io.diuna.runtime.backup;

import org.jspecify.annotations.NullMarked;

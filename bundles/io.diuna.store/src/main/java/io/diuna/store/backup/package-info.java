// SPDX-License-Identifier: Apache-2.0
/** Backups of the data folder: format, reading, checks and restore. Used by the launcher as well, so without OSGi. */
@NullMarked
package io.diuna.store.backup;

import org.jspecify.annotations.NullMarked;

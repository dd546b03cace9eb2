// SPDX-License-Identifier: Apache-2.0
/** The newest log records, in memory, for the administrator. */
@NullMarked
package io.diuna.log;

import org.jspecify.annotations.NullMarked;

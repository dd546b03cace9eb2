// SPDX-License-Identifier: Apache-2.0
/** Locations of indexes: folders and web addresses, with a copy of the last good index. */
@NullMarked
package io.diuna.index.source;

import org.jspecify.annotations.NullMarked;

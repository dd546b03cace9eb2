// SPDX-License-Identifier: Apache-2.0
/** Playlists: scenes that are shown one after the other. */
@NullMarked
package io.diuna.control.playlist;

import org.jspecify.annotations.NullMarked;

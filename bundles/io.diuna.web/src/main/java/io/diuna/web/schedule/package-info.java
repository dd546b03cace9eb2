// SPDX-License-Identifier: Apache-2.0
/** JSON of what runs by itself: playlists, schedules and night light. */
@NullMarked
package io.diuna.web.schedule;

import org.jspecify.annotations.NullMarked;

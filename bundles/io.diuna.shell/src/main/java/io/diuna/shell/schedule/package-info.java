// SPDX-License-Identifier: Apache-2.0
/** Commands for what runs by itself: playlists, schedules, their place, night light. */
@NullMarked
package io.diuna.shell.schedule;

import org.jspecify.annotations.NullMarked;

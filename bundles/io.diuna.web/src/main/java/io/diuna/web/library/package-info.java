// SPDX-License-Identifier: Apache-2.0
/** JSON of what users save: scenes, groups, palettes, and the undo of commands. */
@NullMarked
package io.diuna.web.library;

import org.jspecify.annotations.NullMarked;

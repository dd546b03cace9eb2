// SPDX-License-Identifier: Apache-2.0
/** Commands for light: zones, master, scenes, animations, palettes. */
@NullMarked
package io.diuna.shell.light;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** Commands for what there is: layouts of zones, strips, drivers, plugins. */
@NullMarked
package io.diuna.shell.setup;

import org.jspecify.annotations.NullMarked;

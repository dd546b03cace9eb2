// SPDX-License-Identifier: Apache-2.0
/** Health checks of light, plugins, configuration files and virtual machine, and the list of all problems. */
@NullMarked
package io.diuna.control.health;

import org.jspecify.annotations.NullMarked;

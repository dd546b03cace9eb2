// SPDX-License-Identifier: Apache-2.0
/** Groups of zones that are commanded together. */
@NullMarked
package io.diuna.control.group;

import org.jspecify.annotations.NullMarked;

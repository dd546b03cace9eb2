// SPDX-License-Identifier: Apache-2.0
/** What should be lit, and the commands that change it. */
@NullMarked
package io.diuna.control;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** Tests of the way of a plugin's author, from an empty folder to light. */
@NullMarked
package io.diuna.itests.robustness.author;

import org.jspecify.annotations.NullMarked;

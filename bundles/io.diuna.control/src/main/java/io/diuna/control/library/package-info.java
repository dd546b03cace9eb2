// SPDX-License-Identifier: Apache-2.0
/** Libraries: named things that users save, such as scenes, each kind in a state document. */
@NullMarked
package io.diuna.control.library;

import org.jspecify.annotations.NullMarked;

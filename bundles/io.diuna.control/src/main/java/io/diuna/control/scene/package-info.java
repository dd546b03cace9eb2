// SPDX-License-Identifier: Apache-2.0
/** Scenes: saved looks of all or some zones. */
@NullMarked
package io.diuna.control.scene;

import org.jspecify.annotations.NullMarked;

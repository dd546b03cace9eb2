// SPDX-License-Identifier: Apache-2.0
/** Layers over the zones for a time: notifications and pictures from outside. */
@NullMarked
package io.diuna.control.layer;

import org.jspecify.annotations.NullMarked;

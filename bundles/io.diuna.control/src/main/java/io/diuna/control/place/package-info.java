// SPDX-License-Identifier: Apache-2.0
/** Place of the light: properties of its configuration. */
@NullMarked
package io.diuna.control.place;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** Zone configuration: rules and the properties that a layout is written to. */
@NullMarked
package io.diuna.control.zone;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** Looks of the zones: rules, saved looks, defaults, and the command thread that applies changes in order. */
@NullMarked
package io.diuna.control.look;

import org.jspecify.annotations.NullMarked;

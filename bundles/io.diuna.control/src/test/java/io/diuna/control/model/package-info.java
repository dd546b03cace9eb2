// SPDX-License-Identifier: Apache-2.0
/** Model of the control, and random commands that compare the real one with it. */
@NullMarked
package io.diuna.control.model;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** Components of the control: light control, zone and strip administration, configuration folder. */
@NullMarked
package io.diuna.control;

import org.jspecify.annotations.NullMarked;

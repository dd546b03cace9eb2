// SPDX-License-Identifier: Apache-2.0
/** Damage to the state documents of all kinds. */
@NullMarked
package io.diuna.control.document;

import org.jspecify.annotations.NullMarked;

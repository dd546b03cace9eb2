// SPDX-License-Identifier: Apache-2.0
/** The Felix Web Console as a part of Diuna: who may use it, and a page of figures. */
@NullMarked
package io.diuna.webconsole;

import org.jspecify.annotations.NullMarked;

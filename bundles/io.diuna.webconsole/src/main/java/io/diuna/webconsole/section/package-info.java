// SPDX-License-Identifier: Apache-2.0
/** Sections of the page "Diuna", and the HTML that they are made of. */
@NullMarked
package io.diuna.webconsole.section;

import org.jspecify.annotations.NullMarked;

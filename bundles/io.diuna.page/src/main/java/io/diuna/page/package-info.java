// SPDX-License-Identifier: Apache-2.0
/** The web page: a servlet for static files. */
@NullMarked
package io.diuna.page;

import org.jspecify.annotations.NullMarked;

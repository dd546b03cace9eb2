// SPDX-License-Identifier: Apache-2.0
/** The page's files. */
@NullMarked
package io.diuna.web.page;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** The page of the distribution, as a browser shows it and as people use it. */
@NullMarked
package io.diuna.itests.browser;

import org.jspecify.annotations.NullMarked;

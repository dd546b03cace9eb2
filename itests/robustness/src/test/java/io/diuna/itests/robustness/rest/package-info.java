// SPDX-License-Identifier: Apache-2.0
/** REST API of the distribution, as programs use it. */
@NullMarked
package io.diuna.itests.robustness.rest;

import org.jspecify.annotations.NullMarked;

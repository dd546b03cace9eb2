// SPDX-License-Identifier: Apache-2.0
/** Tests of the distribution against requests that have no right, and against malformed ones. */
@NullMarked
package io.diuna.itests.robustness.security;

import org.jspecify.annotations.NullMarked;

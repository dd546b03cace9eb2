// SPDX-License-Identifier: Apache-2.0
/** Limits of the Jetty server. */
@NullMarked
package io.diuna.jetty;

import org.jspecify.annotations.NullMarked;

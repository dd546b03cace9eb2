// SPDX-License-Identifier: Apache-2.0
/** Authentication and authorisation of HTTP requests. */
@NullMarked
package io.diuna.access;

import org.jspecify.annotations.NullMarked;

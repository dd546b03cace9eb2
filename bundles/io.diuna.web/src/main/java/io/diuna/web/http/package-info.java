// SPDX-License-Identifier: Apache-2.0
/** Base of all servlets: access check, request bodies, problem responses. */
@NullMarked
package io.diuna.web.http;

import org.jspecify.annotations.NullMarked;

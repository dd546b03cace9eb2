// SPDX-License-Identifier: Apache-2.0
/** What all of the servlets share: the guard, bodies, problems. */
@NullMarked
package io.diuna.web.http;

import org.jspecify.annotations.NullMarked;

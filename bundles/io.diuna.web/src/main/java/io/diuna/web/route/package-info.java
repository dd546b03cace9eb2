// SPDX-License-Identifier: Apache-2.0
/** Routing of the REST API: which resource answers a request. */
@NullMarked
package io.diuna.web.route;

import org.jspecify.annotations.NullMarked;

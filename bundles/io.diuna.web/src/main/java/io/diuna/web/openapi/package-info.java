// SPDX-License-Identifier: Apache-2.0
/** Entry of the REST API, and its description in OpenAPI. */
@NullMarked
package io.diuna.web.openapi;

import org.jspecify.annotations.NullMarked;

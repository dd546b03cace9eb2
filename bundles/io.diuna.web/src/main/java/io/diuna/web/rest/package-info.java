// SPDX-License-Identifier: Apache-2.0
/** Routing of the REST API, and the resources for light, strips, plugins and the platform itself. */
@NullMarked
package io.diuna.web.rest;

import org.jspecify.annotations.NullMarked;

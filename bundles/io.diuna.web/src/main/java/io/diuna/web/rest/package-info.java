// SPDX-License-Identifier: Apache-2.0
/** Resources of the REST API for light, strips, plugins and the platform itself. */
@NullMarked
package io.diuna.web.rest;

import org.jspecify.annotations.NullMarked;

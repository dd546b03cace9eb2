// SPDX-License-Identifier: Apache-2.0
/** The resources below {@code /api/v1} and how a request finds its own. */
@NullMarked
package io.diuna.web.rest;

import org.jspecify.annotations.NullMarked;

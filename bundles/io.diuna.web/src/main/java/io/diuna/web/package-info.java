// SPDX-License-Identifier: Apache-2.0
/** HTTP servlets: REST API, live picture, metrics. */
@NullMarked
package io.diuna.web;

import org.jspecify.annotations.NullMarked;

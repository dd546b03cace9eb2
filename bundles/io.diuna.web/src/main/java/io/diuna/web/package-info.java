// SPDX-License-Identifier: Apache-2.0
/** The HTTP face: the components that put REST, live frames and the page on the HTTP whiteboard. */
@NullMarked
package io.diuna.web;

import org.jspecify.annotations.NullMarked;

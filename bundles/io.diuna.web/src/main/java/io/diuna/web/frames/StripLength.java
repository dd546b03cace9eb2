// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.frames;

/**
 * Strip in the live picture.
 *
 * @param id id of the strip
 * @param length number of pixels
 */
record StripLength(String id, int length) {}

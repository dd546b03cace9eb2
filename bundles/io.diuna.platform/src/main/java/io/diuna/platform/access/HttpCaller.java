// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.access;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sender of an HTTP request.
 *
 * @param address IP address of the client, or of the proxy in front of it
 * @param secure true if the connection to this server is encrypted
 * @param header returns a request header by its name, or null
 */
public record HttpCaller(String address, boolean secure, Function<String, @Nullable String> header) {}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.jetty;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.Request;

/**
 * Request in HTTP/1.0, which counts as forwarded: no browser speaks it, but reverse proxies do unless told otherwise, nginx among
 * them. It gets the header {@code Via} that its proxy should have added.
 */
final class ProxyRequest extends Request.Wrapper {

    private static final HttpField VIA = new HttpField(HttpHeader.VIA, "1.0 unknown");

    private final HttpFields headers;

    private ProxyRequest(Request request) {
        super(request);
        headers = HttpFields.build(request.getHeaders()).add(VIA).asImmutable();
    }

    /** Returns the request, marked if it is in HTTP/1.0. */
    static Request mark(Request request) {
        return request.getConnectionMetaData().getHttpVersion() == HttpVersion.HTTP_1_0
                ? new ProxyRequest(request)
                : request;
    }

    @Override
    public HttpFields getHeaders() {
        return headers;
    }
}

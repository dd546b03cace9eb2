// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.http;

import io.diuna.platform.rest.RestResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Body of a response that begins with its first byte: until then status and headers may become those of a problem. */
final class ContentStream extends OutputStream {

    private final HttpServletResponse response;
    private final RestResponse content;
    private @Nullable OutputStream out;

    ContentStream(HttpServletResponse response, RestResponse content) {
        this.response = response;
        this.content = content;
    }

    @Override
    public void write(int b) throws IOException {
        begun().write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        begun().write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
        begun().flush();
    }

    private OutputStream begun() throws IOException {
        OutputStream begun = out;
        if (begun == null) {
            response.setStatus(content.status());
            content.headers().forEach(response::setHeader);
            begun = response.getOutputStream();
            out = begun;
        }
        return begun;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.web;

import io.diuna.web.http.FailureLog;
import io.diuna.web.http.HttpProblem;
import io.diuna.web.http.Responses;
import io.diuna.web.page.PageFile;
import io.diuna.web.page.PageFiles;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** The page at {@code /}: files that everybody may have, because they hold nothing but the page. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/")
public final class PageServlet extends HttpServlet {

    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; "
                    + "frame-ancestors 'none'; base-uri 'none'";

    private final transient PageFiles files;
    private final transient Responses answers = new Responses(new FailureLog(System::nanoTime));

    @Activate
    public PageServlet(BundleContext context) {
        this(PageFiles.load(entries(context)));
    }

    PageServlet(PageFiles files) {
        this.files = files;
    }

    private static List<URL> entries(BundleContext context) {
        Enumeration<URL> entries = context.getBundle().findEntries("page", "*", true);
        return entries == null ? List.of() : Collections.list(entries);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        // A browser keeps the files, and asks each time whether they are still the same.
        response.setHeader("Cache-Control", "no-cache");
        answers.safely(request, response, () -> answer(request, response));
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getServletPath();
        PageFile file = files.find(path).orElseThrow(() -> HttpProblem.of(404, "There is nothing at " + path));
        String method = request.getMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            throw HttpProblem.of(405, "The page can only be read").with("Allow", "GET, HEAD");
        }
        response.setHeader("ETag", file.tag());
        if (file.tag().equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(file.type());
        response.setContentLength(file.bytes().length);
        response.getOutputStream().write(file.bytes());
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.page;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * Default servlet at {@code /}: serves the files of the page to everybody, because they hold no data. It also gets requests to
 * {@code /api}, {@code /metrics} and {@code /health} while the bundle behind these is stopped or updated, and answers them with 503. Any thread
 * may call it.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/")
public final class PageServlet extends HttpServlet {

    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; "
                    + "frame-ancestors 'none'; base-uri 'none'";

    /** Paths of bundles that start later than this one. */
    private static final Set<String> LATE_PATHS = Set.of("/metrics", "/health", "/presets.json", "/ws");

    /** Accepts gzip, unless with the weight 0. */
    private static final Pattern GZIP = Pattern.compile("(?:^|,)\\s*gzip\\s*(?:$|,|;\\s*q=(?!0(?:\\.0*)?\\s*(?:$|,)))");

    private final transient PageFiles files;

    /** Loads all files into memory. */
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
        // Browsers may cache the files, but revalidate them by ETag on each use.
        response.setHeader("Cache-Control", "no-cache");
        try {
            answer(request, response);
        } catch (IOException e) {
            // The client has disconnected.
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getServletPath();
        String method = request.getMethod();
        Optional<PageFile> file = files.find(path);
        if (isApi(path)) {
            PageError.UNAVAILABLE.write(response);
        } else if (isBelow(path, "/system/console")) {
            PageError.NO_CONSOLE.write(response);
        } else if (file.isEmpty()) {
            PageError.NOT_FOUND.write(response);
        } else if (!method.equals("GET") && !method.equals("HEAD")) {
            PageError.READ_ONLY.write(response);
        } else {
            response.setHeader("Vary", "Accept-Encoding");
            send(acceptsGzip(request) ? file.get().packed() : file.get(), request, response);
        }
    }

    /** Returns true for paths of bundles that start later than this one, or are being updated. */
    private static boolean isApi(String path) {
        return isBelow(path, "/api") || isBelow(path, "/json") || LATE_PATHS.contains(path);
    }

    private static boolean isBelow(String path, String root) {
        return path.equals(root) || path.startsWith(root + "/");
    }

    private static boolean acceptsGzip(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Encoding");
        return accepted != null && GZIP.matcher(accepted).find();
    }

    private static void send(PageFile file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("ETag", file.tag());
        if (file.tag().equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(file.type());
        if (!file.encoding().isEmpty()) {
            response.setHeader("Content-Encoding", file.encoding());
        }
        response.setContentLength(file.bytes().length);
        response.getOutputStream().write(file.bytes());
    }
}

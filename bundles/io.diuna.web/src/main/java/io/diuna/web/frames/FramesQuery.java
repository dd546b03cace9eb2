// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.frames;

import io.diuna.platform.rest.HttpProblem;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Query of a request for the live picture.
 *
 * @param fps most frames per second
 * @param form form of the picture
 */
public record FramesQuery(int fps, PictureForm form) {

    private static final int DEFAULT_FPS = 60;
    private static final int MAX_FPS = 240;
    private static final int MAX_PIXELS = 1_000_000;

    /**
     * Reads a query, in which each parameter can be left out.
     *
     * @throws HttpProblem 400 for a malformed query, 422 for a wrong value; it names the parameter
     */
    public static FramesQuery of(HttpServletRequest request) {
        return new FramesQuery(
                number(request, "fps", DEFAULT_FPS, MAX_FPS),
                new PictureForm(isBinary(request), number(request, "max", PictureForm.ALL, MAX_PIXELS)));
    }

    private static boolean isBinary(HttpServletRequest request) {
        String format = parameter(request, "format");
        if (format != null && !format.equals("events") && !format.equals("binary")) {
            throw HttpProblem.invalid("format", "'format' must be events or binary");
        }
        return "binary".equals(format);
    }

    private static int number(HttpServletRequest request, String name, int absent, int largest) {
        String text = parameter(request, name);
        if (text == null) {
            return absent;
        }
        if (text.matches("[0-9]{1,7}")) {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= largest) {
                return number;
            }
        }
        throw HttpProblem.invalid(name, "'" + name + "' must be a whole number from 1 to " + largest);
    }

    private static @Nullable String parameter(HttpServletRequest request, String name) {
        try {
            return request.getParameter(name);
        } catch (RuntimeException e) {
            // The container's exception for a malformed query is not specified.
            throw HttpProblem.of(400, "Malformed query; write it as in ?fps=30&max=1000");
        }
    }
}

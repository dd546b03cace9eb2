// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.http;

import io.diuna.web.openapi.ExchangeValidator;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fake request and response, without a servlet container. */
public final class FakeExchange {

    private final String method;
    private final String path;
    private final Map<String, String> headers = new HashMap<>();
    private final Map<String, String> parameters = new HashMap<>();
    private boolean brokenQuery;
    private Runnable onAnswer = () -> {};
    private byte[] body = {};

    private final Map<String, String> answered = new LinkedHashMap<>();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final FakeInput input = new FakeInput();
    private int status = 200;
    private boolean async;
    private boolean completed;

    private FakeExchange(String method, String path) {
        this.method = method;
        this.path = path;
    }

    public static FakeExchange of(String method, String path) {
        return new FakeExchange(method, path).header("Host", "localhost:8080");
    }

    public FakeExchange header(String name, String value) {
        headers.put(name.toLowerCase(Locale.ROOT), value);
        return this;
    }

    public FakeExchange parameter(String name, String value) {
        parameters.put(name, value);
        return this;
    }

    /** Makes the query malformed. */
    public FakeExchange brokenQuery() {
        brokenQuery = true;
        return this;
    }

    /** Sets a callback for the moment in which the response body is written. */
    public FakeExchange onAnswer(Runnable reaction) {
        onAnswer = reaction;
        return this;
    }

    public FakeExchange body(String type, String text) {
        return body(type, text.getBytes(StandardCharsets.UTF_8));
    }

    public FakeExchange body(String type, byte[] bytes) {
        header("Content-Type", type);
        body = bytes;
        return this;
    }

    public int status() {
        return status;
    }

    public @Nullable String answered(String header) {
        return answered.get(header);
    }

    public String text() {
        return written.toString(StandardCharsets.UTF_8);
    }

    public JsonObject json() {
        return Json.createReader(new StringReader(text())).readObject();
    }

    /** Returns true if the request was made asynchronous. */
    public boolean async() {
        return async;
    }

    /** Returns true if the asynchronous request was completed. */
    public boolean completed() {
        return completed;
    }

    /** Delivers the whole body. */
    public FakeExchange deliver() throws IOException {
        return deliver(body.length).finish();
    }

    /** Delivers the next bytes of the body. */
    public FakeExchange deliver(int count) throws IOException {
        input.arrived += count;
        input.listener().onDataAvailable();
        return this;
    }

    /** Ends the body. */
    public FakeExchange finish() throws IOException {
        input.ended = true;
        input.listener().onAllDataRead();
        return this;
    }

    /** Disconnects the client. */
    public void fail() {
        input.listener().onError(new IOException("gone"));
    }

    /** Returns the number of body bytes that were read. */
    public int read() {
        return input.at;
    }

    public HttpServletRequest request() {
        return proxy(HttpServletRequest.class, (name, arguments) -> switch (name) {
            case "getMethod" -> method;
            case "getPathInfo" -> path.startsWith("/api") ? path.substring(4) : null;
            case "getServletPath", "getRequestURI" -> path;
            case "getRemoteAddr" -> "127.0.0.1";
            case "isSecure" -> false;
            case "getHeader" -> headers.get(((String) arguments[0]).toLowerCase(Locale.ROOT));
            case "getHeaderNames" -> Collections.enumeration(headers.keySet());
            case "getParameter" -> {
                if (brokenQuery) {
                    throw new IllegalArgumentException("Bad query");
                }
                yield parameters.get((String) arguments[0]);
            }
            case "getQueryString" ->
                parameters.isEmpty()
                        ? null
                        : parameters.entrySet().stream().map(Object::toString).collect(Collectors.joining("&"));
            case "getContentType" -> headers.get("content-type");
            case "getContentLengthLong" -> Long.parseLong(headers.getOrDefault("content-length", "-1"));
            case "getInputStream" -> input;
            case "isAsyncStarted" -> async;
            case "startAsync" -> {
                async = true;
                yield context();
            }
            default -> throw new UnsupportedOperationException(name);
        });
    }

    public HttpServletResponse response() {
        return proxy(HttpServletResponse.class, (name, arguments) -> switch (name) {
            case "setStatus" -> {
                status = (Integer) arguments[0];
                if (status == HttpServletResponse.SC_NO_CONTENT) {
                    validate();
                }
                yield null;
            }
            case "setHeader" -> answered.put((String) arguments[0], (String) arguments[1]);
            case "setContentType" -> answered.put("Content-Type", (String) arguments[0]);
            case "setContentLength" -> answered.put("Content-Length", arguments[0].toString());
            case "setCharacterEncoding" -> null;
            case "isCommitted" -> false;
            case "resetBuffer" -> {
                written.reset();
                yield null;
            }
            case "getOutputStream" -> {
                onAnswer.run();
                yield new FakeOutput();
            }
            default -> throw new UnsupportedOperationException(name);
        });
    }

    /** Validates a complete exchange against the description of the API. */
    private void validate() {
        ExchangeValidator.validate(new ExchangeValidator.Exchange(
                method,
                path,
                new ExchangeValidator.Content(
                        headers.getOrDefault("content-type", ""), new String(body, StandardCharsets.UTF_8)),
                status,
                new ExchangeValidator.Content(answered.getOrDefault("Content-Type", ""), text())));
    }

    private AsyncContext context() {
        return proxy(AsyncContext.class, (name, arguments) -> switch (name) {
            case "setTimeout", "addListener" -> null;
            case "getResponse" -> response();
            case "complete" -> {
                completed = true;
                yield null;
            }
            default -> throw new UnsupportedOperationException(name);
        });
    }

    @FunctionalInterface
    private interface Calls {
        @Nullable
        Object call(String name, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Calls calls) {
        InvocationHandler handler = (Object self, Method called, Object[] arguments) -> {
            Object result = calls.call(called.getName(), arguments);
            return called.getReturnType() == void.class ? null : result;
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private final class FakeInput extends ServletInputStream {

        private @Nullable ReadListener listener;
        private int arrived;
        private int at;
        private boolean ended;

        ReadListener listener() {
            if (listener == null) {
                throw new IllegalStateException("The body is not read");
            }
            return listener;
        }

        @Override
        public boolean isFinished() {
            return ended;
        }

        @Override
        public boolean isReady() {
            return at < arrived;
        }

        @Override
        public void setReadListener(ReadListener reader) {
            listener = reader;
        }

        @Override
        public int read() {
            return at < body.length ? body[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            int count = Math.min(length, arrived - at);
            System.arraycopy(body, at, into, offset, count);
            at += count;
            return count;
        }
    }

    private final class FakeOutput extends ServletOutputStream {

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("Asynchronous writing is not supported");
        }

        @Override
        public void write(int b) {
            written.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            written.write(bytes, offset, length);
            if (String.valueOf(written.size()).equals(answered.get("Content-Length"))) {
                validate();
            }
        }
    }
}

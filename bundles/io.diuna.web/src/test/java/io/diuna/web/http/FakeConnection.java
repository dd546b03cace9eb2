// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Fake connection that accepts a limited number of operations, and fails if isReady() was not called before one. */
public final class FakeConnection extends ServletOutputStream {

    private final List<String> sent = new ArrayList<>();
    private int room;
    private int completed;
    private boolean asked;
    private boolean broken;

    /** Sets the number of operations that the connection accepts from now on. */
    public void makeRoom(int operations) {
        room = operations;
    }

    /** Has each later operation fail. */
    public void disconnect() {
        broken = true;
    }

    /** Returns what was written, and "|" for each flush. */
    public List<String> sent() {
        return sent;
    }

    /** Returns how often the exchange was completed. */
    public int completed() {
        return completed;
    }

    /** Returns an asynchronous exchange over this connection. */
    public AsyncContext exchange() {
        ServletResponse response = (ServletResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ServletResponse.class},
                (Object self, Method method, Object[] arguments) -> this);
        return (AsyncContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {AsyncContext.class},
                (Object self, Method method, Object[] arguments) -> {
                    switch (method.getName()) {
                        case "getResponse" -> {
                            return response;
                        }
                        case "complete" -> completed++;
                        default -> {}
                    }
                    return null;
                });
    }

    @Override
    public boolean isReady() {
        asked = room > 0;
        return asked;
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        use();
        sent.add(new String(bytes, StandardCharsets.UTF_8));
    }

    @Override
    public void flush() throws IOException {
        use();
        sent.add("|");
    }

    private void use() throws IOException {
        if (broken) {
            throw new IOException("gone");
        }
        assertThat(asked).as("isReady was asked and true").isTrue();
        asked = false;
        room--;
    }

    @Override
    public void write(int b) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setWriteListener(WriteListener listener) {}
}

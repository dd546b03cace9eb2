// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness.security;

import io.diuna.itests.robustness.security.WrongValues.Misfit;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Malformed requests, one after the other, and what was wrong with the answers. */
final class MalformedTraffic {

    private static final int MOST_WRONG = 20;
    private static final int SHARES = 20;
    private static final int BAD_REQUEST = 400;
    private static final int SERVER_ERROR = 500;

    /** Statuses that HTTP has for methods, transfer codings and versions that a server does not know. */
    private static final List<Integer> PROTOCOL = List.of(501, 505);

    /** Status of too many requests of one kind, of which some kinds allow four at once; and of a health that has problems. */
    private static final int BUSY = 503;

    private static final int MOST_AT_ONCE = 4;

    private static final List<String> QUERIES = List.of(
            "/api/v1/log?level=%s",
            "/api/v1/log?after=%s&limit=%s",
            "/api/v1/log?text=%s",
            "/json/palx?page=%s",
            "/api/v1/frames?fps=%s",
            "/api/v1/frames?format=%s",
            "/api/v1/frames?strip=%s",
            "/api/v1/zones/%s",
            "/api/v1/animations/%s",
            "/presets.json?%s",
            "/%s");

    private final RawClient client;
    private final int port;
    private final String login;
    private final List<ListedOperation> harmless;
    private final List<ListedOperation> withBody;
    private final WrongValues values;
    private final Map<String, Integer> statuses = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private volatile boolean isCrowded;
    private final AtomicInteger sent = new AtomicInteger();

    /** @param login header with the administrator's credentials */
    MalformedTraffic(int port, String login, List<ListedOperation> operations, WrongValues values) {
        this.client = new RawClient(port);
        this.port = port;
        this.login = login;
        this.harmless = operations.stream()
                .filter(one -> one.isRead() || !one.isAdmin())
                .toList();
        this.withBody =
                operations.stream().filter(ListedOperation::takesTypedBody).toList();
        this.values = values;
    }

    /**
     * Sends requests, on several connections at once.
     *
     * @param clients number of connections
     */
    void send(SplittableRandom random, int count, int clients) throws InterruptedException {
        isCrowded = clients > MOST_AT_ONCE;
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            SplittableRandom own = random.split();
            int share = count / clients + (i < count % clients ? 1 : 0);
            threads.add(new Thread(() -> send(own, share), "malformed-" + i));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void send(SplittableRandom random, int count) {
        for (int i = 0; i < count; i++) {
            try {
                sendOne(random);
            } catch (IOException | RuntimeException e) {
                note(e.toString());
            }
        }
    }

    private void sendOne(SplittableRandom random) throws IOException {
        sent.incrementAndGet();
        int share = random.nextInt(SHARES);
        if (share < 8) {
            sendWrongValue(random);
        } else if (share < 10) {
            sendQuery(random);
        } else if (share == 10) {
            sendSocketFrames(random);
        } else {
            sendMalformed(random);
        }
    }

    private RawRequest request(ListedOperation operation) {
        return operation.request(port, Map.of()).with(login);
    }

    private void sendWrongValue(SplittableRandom random) throws IOException {
        Misfit misfit = values.next(random);
        RawRequest request = request(misfit.operation()).withBody(misfit.body().getBytes(StandardCharsets.UTF_8));
        RawAnswer answer = client.ask(request);
        check(answer.status() >= BAD_REQUEST, answer.status(), () -> misfit.operation() + " with " + misfit.body());
    }

    private void sendQuery(SplittableRandom random) throws IOException {
        String value = Malformation.pick(
                random,
                List.of(
                        "%zz",
                        "%00",
                        "%ff",
                        "-1",
                        "9999999999999",
                        "1e9",
                        "%22%3E",
                        "..%2f..",
                        "%",
                        "a".repeat(random.nextInt(6000)),
                        "&&=&",
                        "%e2%80%a8",
                        ""));
        RawRequest request = request(harmless.get(0))
                .withTarget(Malformation.pick(random, QUERIES).replace("%s", value))
                .withMethod("GET");
        check(true, client.head(request).status(), request::toString);
    }

    private void sendMalformed(SplittableRandom random) throws IOException {
        Malformation kind = Malformation.pick(random, List.of(Malformation.values()));
        ListedOperation operation = Malformation.pick(random, kind.isProtocol() ? harmless : withBody);
        byte[] bytes = kind.of(request(operation), random);
        client.talk((socket, in) -> {
            Optional<RawAnswer> answer = Optional.empty();
            try {
                write(socket, bytes);
                for (Optional<RawAnswer> next = read(in, bytes); next.isPresent(); next = read(in, bytes)) {
                    answer = next;
                    check(true, next.get().status(), () -> kind + " of " + operation);
                    if (next.get().status() == 101) {
                        break;
                    }
                }
            } catch (RawAnswer.BrokenAnswerException | NumberFormatException e) {
                note(kind + " of " + operation + ": " + e.getMessage());
            } catch (SocketTimeoutException e) {
                note(kind + " of " + operation + ": no end of the answer");
            } catch (SocketException e) {
                // The server has closed the connection while this client still sent.
                count("reset");
            }
            if (answer.isEmpty() && !kind.isProtocol()) {
                note(kind + " of " + operation + ": no answer");
            }
            return null;
        });
    }

    private static void write(Socket socket, byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.shutdownOutput(); // so that the server waits for nothing more
    }

    private static Optional<RawAnswer> read(InputStream in, byte[] request) throws IOException {
        return RawAnswer.read(in, request.length > 3 && request[0] == 'H' && request[1] == 'E' && request[2] == 'A');
    }

    /** Opens WLED's WebSocket and sends what are no frames. */
    private void sendSocketFrames(SplittableRandom random) throws IOException {
        client.talk((socket, in) -> {
            RawRequest upgrade = new RawRequest(
                    "GET",
                    "/ws",
                    List.of(
                            "Host: 127.0.0.1:" + port,
                            login,
                            "Connection: Upgrade",
                            "Upgrade: websocket",
                            "Sec-WebSocket-Version: 13",
                            "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA=="),
                    new byte[0]);
            socket.getOutputStream().write(upgrade.bytes());
            check(true, RawAnswer.head(in).map(RawAnswer::status).orElse(SERVER_ERROR), () -> "upgrade");
            try {
                write(socket, SocketFrames.malformed(random));
                in.transferTo(OutputStream.nullOutputStream());
            } catch (SocketTimeoutException e) {
                note("WebSocket: not closed");
            } catch (SocketException e) {
                count("reset");
            }
            return null;
        });
    }

    private void check(boolean isRight, int status, Supplier<String> what) {
        count(Integer.toString(status));
        boolean mayBeBusy = status == BUSY && (isCrowded || what.get().endsWith("GET /health"));
        if (!isRight || (status >= SERVER_ERROR && !PROTOCOL.contains(status) && !mayBeBusy)) {
            note(status + " for " + what.get());
        }
    }

    private synchronized void count(String result) {
        statuses.merge(result, 1, Integer::sum);
    }

    private synchronized void note(String what) {
        if (wrong.size() < MOST_WRONG) {
            wrong.add(what.length() < 600 ? what : what.substring(0, 600));
        }
    }

    /** Returns the first wrong answers. */
    synchronized List<String> wrong() {
        return List.copyOf(wrong);
    }

    @Override
    public synchronized String toString() {
        return sent + " requests, answers " + statuses;
    }
}

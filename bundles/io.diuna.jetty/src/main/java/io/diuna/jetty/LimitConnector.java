// SPDX-License-Identifier: Apache-2.0
package io.diuna.jetty;

import io.diuna.platform.log.RateLimitedLog;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.Container;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connector that opens no port and limits the other connectors of its server while it is started: a connection whose request header
 * takes longer than 10 s is closed, and threads beyond the usual number end within a minute after a peak. It is a connector
 * because Felix HTTP hands its server to nothing else, and a {@link ServerConnector} because Felix expects one.
 */
final class LimitConnector extends ServerConnector
        implements Connection.Listener, Container.Listener, HttpConfiguration.Customizer {

    private static final Logger LOG = LoggerFactory.getLogger(LimitConnector.class);

    /** Jetty's default would end one idle thread in a minute. */
    private static final int THREADS_A_MINUTE = 100;

    private final HeaderDeadlines<Connection> deadlines;
    private final RateLimitedLog log;
    private final Set<Connector> limited = new CopyOnWriteArraySet<>();

    /** True while checks are scheduled: while a connection waits for a header. */
    private final AtomicBoolean checking = new AtomicBoolean();

    private volatile Scheduler.@Nullable Task next;

    /** @param clock nanoseconds of a monotonic clock */
    LimitConnector(Server server, LongSupplier clock) {
        super(server, 0, 1);
        Arrays.stream(server.getConnectors()) // Felix publishes the address of each connector
                .filter(ServerConnector.class::isInstance)
                .map(ServerConnector.class::cast)
                .findFirst()
                .ifPresent(connector -> {
                    setHost(connector.getHost());
                    setPort(connector.getPort());
                });
        deadlines = new HeaderDeadlines<>(clock, Connection::getBytesIn, LimitConnector::isOpen);
        log = new RateLimitedLog(clock, Duration.ofMinutes(1));
    }

    /** Does not call the method of the super class, which would open the port. */
    @Override
    protected void doStart() {
        if (getServer().getThreadPool() instanceof QueuedThreadPool pool) {
            pool.setMaxEvictCount(THREADS_A_MINUTE);
        }
        getServer().addEventListener(this); // calls beanAdded for each connector that there is
    }

    @Override
    protected void doStop() {
        Scheduler.Task task = next;
        next = null;
        if (task != null) {
            task.cancel();
        }
        checking.set(false);
        getServer().removeEventListener(this);
        limited.forEach(this::release);
    }

    @Override
    public void beanAdded(Container parent, Object child) {
        if (child instanceof Connector connector && child != this && limited.add(connector)) {
            connector.addEventListener(this);
            configurations(connector)
                    .filter(configuration -> !configuration.getCustomizers().contains(this)) // copied from another one
                    .forEach(configuration -> configuration.addCustomizer(this));
        }
    }

    @Override
    public void beanRemoved(Container parent, Object child) {
        if (child instanceof Connector connector) {
            release(connector);
        }
    }

    private void release(Connector connector) {
        if (limited.remove(connector)) {
            connector.removeEventListener(this);
            configurations(connector)
                    .forEach(configuration -> configuration.getCustomizers().remove(this));
        }
    }

    private static Stream<HttpConfiguration> configurations(Connector connector) {
        return connector.getConnectionFactories().stream()
                .filter(HttpConnectionFactory.class::isInstance)
                .map(factory -> ((HttpConnectionFactory) factory).getHttpConfiguration());
    }

    @Override
    public void onOpened(Connection connection) {
        await(connection);
    }

    @Override
    public void onClosed(Connection connection) {
        deadlines.clear(connection);
    }

    /** The header of a request is complete. TRACE is refused: its answer would show cookies, which scripts must not read. */
    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        Connection connection = request.getConnectionMetaData().getConnection();
        deadlines.clear(connection);
        Request.addCompletionListener(request, failure -> {
            if (isOpen(connection)) {
                await(connection);
            }
        });
        if (HttpMethod.TRACE.is(request.getMethod())) {
            throw new BadMessageException(HttpStatus.METHOD_NOT_ALLOWED_405, "TRACE is not allowed");
        }
        return ProxyRequest.mark(request);
    }

    /** Returns false once a connection was closed, or has handed over to that of a WebSocket. */
    private static boolean isOpen(Connection connection) {
        EndPoint end = connection.getEndPoint();
        return end.isOpen() && end.getConnection() == connection;
    }

    private void await(Connection connection) {
        deadlines.await(connection);
        startChecks();
    }

    private void startChecks() {
        if (isRunning() && checking.compareAndSet(false, true)) {
            schedule();
        }
    }

    private void schedule() {
        next = getServer().getScheduler().schedule(this::check, 1, TimeUnit.SECONDS);
    }

    private void check() {
        try {
            List<Connection> overdue = deadlines.overdue();
            overdue.forEach(this::cut);
        } finally {
            checking.set(false);
            if (!deadlines.isEmpty()) {
                startChecks();
            }
        }
    }

    private void cut(Connection connection) {
        deadlines.clear(connection);
        connection.close();
        log.log(
                "",
                suppressed -> LOG.info("Closed a connection whose request header took longer than 10 s{}", suppressed));
    }
}

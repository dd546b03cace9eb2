// SPDX-License-Identifier: Apache-2.0
package io.diuna.logback;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import ch.qos.logback.core.spi.AppenderAttachable;
import ch.qos.logback.core.spi.AppenderAttachableImpl;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Base of appenders that pass events on to others, which {@code logback.xml} names inside of them. */
abstract class ForwardingAppender extends UnsynchronizedAppenderBase<ILoggingEvent>
        implements AppenderAttachable<ILoggingEvent> {

    private final AppenderAttachableImpl<ILoggingEvent> targets = new AppenderAttachableImpl<>();

    /**
     * Passes an event on.
     *
     * @return false if an appender says that it lost the event
     */
    final boolean forward(ILoggingEvent event) {
        targets.appendLoopOnAppenders(event);
        Iterator<Appender<ILoggingEvent>> all = targets.iteratorForAppenders();
        while (all.hasNext()) {
            if (all.next() instanceof LossyAppender lossy && lossy.isFailing()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public final void addAppender(Appender<ILoggingEvent> appender) {
        targets.addAppender(appender);
    }

    @Override
    public final Iterator<Appender<ILoggingEvent>> iteratorForAppenders() {
        return targets.iteratorForAppenders();
    }

    @Override
    public final @Nullable Appender<ILoggingEvent> getAppender(String name) {
        return targets.getAppender(name);
    }

    @Override
    public final boolean isAttached(Appender<ILoggingEvent> appender) {
        return targets.isAttached(appender);
    }

    /** Stops the appenders that events are passed on to. */
    @Override
    public final void detachAndStopAllAppenders() {
        targets.detachAndStopAllAppenders();
    }

    @Override
    public final boolean detachAppender(Appender<ILoggingEvent> appender) {
        return targets.detachAppender(appender);
    }

    @Override
    public final boolean detachAppender(String name) {
        return targets.detachAppender(name);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.diuna.logback;

import ch.qos.logback.classic.spi.ILoggingEvent;

/** Appender in front of all others that passes equal lines on at a limited rate ({@link RepetitionLimit}). Any thread may log. */
public final class RepetitionAppender extends ForwardingAppender {

    private final ContextServices services = new ContextServices();
    private final RepetitionLimit limit = new RepetitionLimit(System::nanoTime);

    @Override
    public void start() {
        super.start();
        services.registerCounter(getContext(), getName(), "suppressed", limit::suppressed);
    }

    @Override
    protected void append(ILoggingEvent event) {
        String message = event.getFormattedMessage();
        long before = limit.admit(event.getLoggerName() + ' ' + event.getLevel() + ' ' + message);
        if (before != RepetitionLimit.SUPPRESSED) {
            forward(
                    before == 0
                            ? event
                            : LogEvents.withMessage(event, message + " (" + before + " more lines suppressed)"));
        }
    }

    @Override
    public void stop() {
        if (isStarted()) {
            super.stop();
            services.unregister(getContext());
            detachAndStopAllAppenders();
        }
    }
}

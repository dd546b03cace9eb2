// SPDX-License-Identifier: Apache-2.0
package io.diuna.log;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.rest.HttpProblem;
import io.diuna.platform.rest.RestRequest;
import io.diuna.platform.rest.RestResource;
import io.diuna.platform.rest.RestResponse;
import io.diuna.platform.rest.RestRoute;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** REST resource {@code v1/log}: the newest log records, for the administrator. */
@Component
public final class LogResource implements RestResource {

    private static final JsonProvider JSON = JsonProvider.provider();

    private final LogRecords records;

    @Activate
    public LogResource(@Reference LogComponent log) {
        this(log.records());
    }

    LogResource(LogRecords records) {
        this.records = records;
    }

    @Override
    public List<RestRoute> routes() {
        return List.of(RestRoute.of("GET", "v1/log", Scope.ADMIN, this::list));
    }

    private RestResponse list(RestRequest request) {
        LogFilter filter = filter(request);
        int most = (int) number(request, "limit", LogRecords.CAPACITY, 1, LogRecords.CAPACITY);
        JsonArrayBuilder array = JSON.createArrayBuilder();
        records.newest(filter, most).forEach(one -> array.add(json(one)));
        return RestResponse.ok(
                JSON.createObjectBuilder().add("records", array).build().toString());
    }

    private static LogFilter filter(RestRequest request) {
        String level = request.value("level").orElse("trace").toUpperCase(Locale.ROOT);
        if (!LogFilter.LEVELS.contains(level)) {
            throw HttpProblem.invalid("level", "'level' must be one of error, warn, info, debug, trace");
        }
        Map<String, String> fields = new HashMap<>();
        LogRecords.FIELDS.forEach(key -> request.value(key).ifPresent(value -> fields.put(key, value)));
        return new LogFilter(
                level,
                number(request, "after", 0, 0, Long.MAX_VALUE),
                request.value("logger").orElse(""),
                request.value("text").orElse(""),
                fields);
    }

    private static long number(RestRequest request, String name, long otherwise, long least, long most) {
        return request.value(name).map(text -> parse(name, text, least, most)).orElse(otherwise);
    }

    private static long parse(String name, String text, long least, long most) {
        if (text.matches("\\d{1,18}")) {
            long value = Long.parseLong(text);
            if (value >= least && value <= most) {
                return value;
            }
        }
        throw HttpProblem.invalid(name, "'" + name + "' must be a whole number from " + least + " to " + most);
    }

    private static JsonObjectBuilder json(LogRecord one) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("number", one.number())
                .add("time", Instant.ofEpochMilli(one.millis()).toString())
                .add("level", one.level().toLowerCase(Locale.ROOT))
                .add("logger", one.logger())
                .add("thread", one.thread())
                .add("message", one.message());
        if (!one.fields().isEmpty()) {
            JsonObjectBuilder fields = JSON.createObjectBuilder();
            one.fields().forEach(fields::add);
            json.add("fields", fields);
        }
        return one.trace().isEmpty() ? json : json.add("trace", JSON.createArrayBuilder(one.trace()));
    }
}

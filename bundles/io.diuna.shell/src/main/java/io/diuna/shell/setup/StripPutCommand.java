// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.setup;

import io.diuna.platform.control.DriverDescription;
import io.diuna.platform.control.DriverKey;
import io.diuna.platform.control.StripAdmin;
import io.diuna.shell.command.AdminCommand;
import io.diuna.shell.command.CommandInfo;
import io.diuna.shell.command.KeyValues;
import io.diuna.shell.command.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code strip-put}: creates or reconfigures a strip. The driver checks keys and values. */
@Component(service = AdminCommand.class)
@CommandInfo(
        function = "strip-put",
        usage = "ID driver=NAME [key=value ...]",
        summary = "Creates a strip or reconfigures it, live",
        details = {
            "keys are those of the driver, see drivers NAME; keys that are left out get their defaults",
            "a new strip comes with a zone over its whole length, unless zone=false",
            "values of a list stand between commas, such as whiteBalance=255,224,140"
        })
public final class StripPutCommand implements AdminCommand {

    private static final String DRIVER = "driver";

    /** Key that says whether a zone comes with a new strip. */
    private static final String ZONE = "zone";

    private final StripAdmin admin;

    @Activate
    public StripPutCommand(@Reference StripAdmin admin) {
        this.admin = admin;
    }

    @Override
    public String run(List<String> words) {
        String id = Words.first(words, "ID");
        KeyValues keys = KeyValues.of(Words.withoutFirst(words));
        String name = keys.text(DRIVER).orElse("");
        Optional<DriverDescription> driver = admin.drivers().stream()
                .filter(one -> one.name().equals(name) || one.pid().equals(name))
                .findFirst();
        Map<String, Object> values = new LinkedHashMap<>();
        keys.all().forEach((key, text) -> {
            if (!key.equals(DRIVER) && !key.equals(ZONE)) {
                values.put(key, value(driver, key, text));
            }
        });
        return StripText.one(admin.put(id, name, values, keys.toggle(ZONE).orElse(true)));
    }

    @Override
    public List<String> candidates(List<String> before) {
        if (before.isEmpty()) {
            return StripText.ids(admin);
        }
        Stream<String> keys = admin.drivers().stream()
                .filter(driver -> before.contains(DRIVER + "=" + driver.name()))
                .flatMap(driver -> driver.keys().stream())
                .map(key -> key.id() + "=");
        return Stream.concat(admin.drivers().stream().map(driver -> DRIVER + "=" + driver.name()), keys)
                .toList();
    }

    /** Returns the value that a key takes; an unknown key and a wrong text go as they are, for the driver's refusal. */
    private static Object value(Optional<DriverDescription> driver, String key, String text) {
        Optional<DriverKey> known = driver.flatMap(
                one -> one.keys().stream().filter(each -> each.id().equals(key)).findFirst());
        if (known.isEmpty()) {
            return text;
        }
        DriverKey.Type type = known.get().type();
        return known.get().list()
                ? KeyValues.split(text).stream().map(part -> scalar(type, part)).toList()
                : scalar(type, text);
    }

    private static Object scalar(DriverKey.Type type, String text) {
        return switch (type) {
            case WHOLE, NUMBER -> {
                var number = KeyValues.numberOf(text);
                yield number.isPresent() ? (Object) number.getAsDouble() : text;
            }
            case TOGGLE -> KeyValues.toggleOf(text).map(Object.class::cast).orElse(text);
            case TEXT, PASSWORD -> text;
        };
    }
}

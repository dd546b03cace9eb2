// SPDX-License-Identifier: Apache-2.0
package io.diuna.access;

import io.diuna.platform.access.AccessControl;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Component that provides {@link AccessControl}, configured by PID {@code io.diuna.access}. */
@Component(service = AccessControl.class, configurationPid = "io.diuna.access")
@Designate(ocd = HttpAccess.Config.class)
public final class HttpAccess implements AccessControl {

    private final AccessRules rules;

    /** Configuration. */
    @ObjectClassDefinition(
            name = "Diuna: access over HTTP",
            description = "Which requests need no password, and which host names this machine has.")
    public @interface Config {

        /** True to let every client control the light without a password. */
        @AttributeDefinition(
                name = "Open control",
                description =
                        "Every client that reaches the server can control the light without a password. On loopback this"
                                + " is always the case. Plugins, configuration and console always need the password. Default: off.")
        boolean openControl() default false;

        /** Host names of this machine, in addition to localhost and its addresses. */
        @AttributeDefinition(
                name = "Host names",
                description =
                        "Host names that browsers use for this machine, such as lights.local. localhost, addresses and"
                                + " the host that the server is bound to are always accepted. Default: none.")
        String[] hostNames() default {};
    }

    @Activate
    public HttpAccess(BundleContext context, Config config) {
        String host = Objects.requireNonNullElse(context.getProperty("diuna.http.host"), "");
        List<String> names = new ArrayList<>(List.of(config.hostNames()));
        names.add(ClientAddress.host(host));
        Path data = Path.of(Objects.requireNonNullElse(context.getProperty("diuna.data"), "data"));
        PasswordFile file = new PasswordFile(data.resolve("config").resolve("administrator"));
        this.rules = new AccessRules(
                ClientAddress.isLoopback(host),
                config.openControl(),
                new OriginCheck(names),
                new PasswordCheck(file::hash, new LoginThrottle(System::nanoTime, Math::random)));
    }

    @Override
    public Verdict judge(Scope scope, String method, String remoteAddress, Function<String, @Nullable String> header) {
        return rules.judge(scope, method, remoteAddress, header);
    }
}

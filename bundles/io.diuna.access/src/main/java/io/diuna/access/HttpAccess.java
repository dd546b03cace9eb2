// SPDX-License-Identifier: Apache-2.0
package io.diuna.access;

import io.diuna.access.key.KeySecret;
import io.diuna.access.key.Sessions;
import io.diuna.access.key.Tokens;
import io.diuna.access.password.LoginThrottle;
import io.diuna.access.password.PasswordCheck;
import io.diuna.access.password.PasswordFile;
import io.diuna.access.password.PasswordHash;
import io.diuna.access.password.PinCheck;
import io.diuna.access.password.PinStore;
import io.diuna.platform.access.AccessControl;
import io.diuna.platform.access.HttpCaller;
import io.diuna.platform.access.MachineNames;
import io.diuna.platform.access.NetworkAddress;
import io.diuna.platform.log.AuditLog;
import io.diuna.platform.state.StateStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Component that provides {@link AccessControl}, configured by PID {@code io.diuna.access}. A new configuration keeps all logins. */
@Component(
        service = {AccessControl.class, HttpAccess.class},
        configurationPid = AccessConfig.PID)
@Designate(ocd = AccessConfig.class)
public final class HttpAccess implements AccessControl {

    private static final Logger LOG = LoggerFactory.getLogger(HttpAccess.class);

    /** First HTTP status of what was not done. */
    private static final int FIRST_FAILURE = 400;

    private final String host;
    private final boolean openByOption;
    private final PasswordFile password;
    private final PasswordCheck passwords;
    private final PinStore pin;
    private final PinCheck pins;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Tokens tokens;
    private final RefusedRequest refused;
    private final AuditLog audit;
    private volatile KnownHosts hosts;
    private volatile AccessRules rules;

    @Activate
    public HttpAccess(BundleContext context, @Reference StateStore store, AccessConfig config) {
        this(context, store, config, new AuditLog(System::nanoTime, LoggerFactory.getLogger(AuditLog.NAME)::info));
    }

    HttpAccess(BundleContext context, StateStore store, AccessConfig config, AuditLog audit) {
        this.audit = audit;
        host = property(context, "diuna.http.host", "");
        openByOption = Boolean.parseBoolean(property(context, "diuna.http.open-control", "false"));
        Path data = Path.of(property(context, "diuna.data", "data"));
        password = new PasswordFile(
                data.resolve("config").resolve("administrator"),
                () -> audit.done("file", "this machine", "password of the administrator", "changed"));
        passwords = new PasswordCheck(password::hash, LoginThrottle.ofPasswords(System::nanoTime, Math::random));
        pin = new PinStore(store, LOG);
        pins = new PinCheck(pin::hash, LoginThrottle.ofPins(System::nanoTime));
        sessions = new Sessions(store, HttpAccess::seconds, this::stamp, LOG);
        String port = property(context, "diuna.http.port", "");
        cookie = new SessionCookie(port);
        tokens = new Tokens(store, HttpAccess::seconds, LOG);
        refused = new RefusedRequest(host, port, MachineNames::read);
        hosts = hosts(config);
        rules = rules(config);
    }

    private static String property(BundleContext context, String key, String otherwise) {
        return Objects.requireNonNullElse(context.getProperty(key), otherwise);
    }

    private static long seconds() {
        return System.currentTimeMillis() / 1000;
    }

    @Modified
    void configure(AccessConfig config) {
        hosts = hosts(config);
        rules = rules(config);
    }

    private AccessRules rules(AccessConfig config) {
        return new AccessRules(
                isLocal(config),
                openByOption || config.openControl(),
                new OriginCheck(hosts),
                new ForwardedClient(networks(config.trustedProxies())),
                new Credentials(passwords, sessions, cookie, tokens));
    }

    /**
     * Returns true if a client on this machine needs no login for light. A server on loopback that has further names is reached
     * through a reverse proxy, and only a trusted one tells its clients from those on this machine.
     */
    private boolean isLocal(AccessConfig config) {
        boolean isProxied = Arrays.stream(config.hostNames()).anyMatch(name -> !name.isBlank());
        return ClientAddress.isLoopback(host) && (!isProxied || config.trustedProxies().length > 0);
    }

    private KnownHosts hosts(AccessConfig config) {
        List<String> names = new ArrayList<>(Arrays.asList(config.hostNames()));
        names.add(ClientAddress.host(host));
        return new KnownHosts(names, ClientAddress.isLoopback(host) ? null : MachineNames::read, System::nanoTime);
    }

    private static List<NetworkAddress> networks(String[] proxies) {
        List<NetworkAddress> networks = new ArrayList<>();
        for (String proxy : proxies) {
            try {
                networks.add(NetworkAddress.parse(proxy.strip()));
            } catch (IllegalArgumentException e) {
                LOG.warn("{}: trustedProxies: {}; it is ignored", AccessConfig.PID, e.getMessage());
            }
        }
        return networks;
    }

    /** Returns a digest of what opens a session of a scope; empty if nothing does. */
    private String stamp(Scope scope) {
        PasswordHash administrator = password.hash();
        PasswordHash house = pin.hash();
        if (administrator == null || (scope == Scope.CONTROL && house == null)) {
            return "";
        }
        return KeySecret.digest(
                scope == Scope.CONTROL && house != null ? administrator.text() + house.text() : administrator.text());
    }

    @Override
    public Verdict judge(Scope scope, String method, String remoteAddress, Function<String, @Nullable String> header) {
        return rules.judge(scope, method, remoteAddress, header);
    }

    @Override
    public String explain(Verdict verdict, String remoteAddress, Function<String, @Nullable String> header) {
        return verdict == Verdict.FOREIGN
                ? refused.text(hosts, rules.proxies().address(remoteAddress, header), header)
                : AccessControl.super.explain(verdict, remoteAddress, header);
    }

    @Override
    public void record(HttpCaller caller, String act, int status) {
        AccessRules now = rules;
        String from = now.proxies().address(caller.address(), caller.header());
        if (status < FIRST_FAILURE) {
            audit.done(now.name(caller), from, act, Integer.toString(status));
        } else {
            audit.failed(now.name(caller), from, act, Integer.toString(status));
        }
    }

    AccessRules rules() {
        return rules;
    }

    /** Applies this before the configuration that holds it arrives. */
    void setOpenControl(boolean open) {
        AccessRules now = rules;
        rules = new AccessRules(now.local(), open, now.origin(), now.proxies(), now.credentials());
    }

    boolean openByOption() {
        return openByOption;
    }

    PasswordCheck passwords() {
        return passwords;
    }

    PinStore pin() {
        return pin;
    }

    PinCheck pins() {
        return pins;
    }

    Sessions sessions() {
        return sessions;
    }

    SessionCookie cookie() {
        return cookie;
    }

    Tokens tokens() {
        return tokens;
    }
}

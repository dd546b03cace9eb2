// SPDX-License-Identifier: Apache-2.0
package io.diuna.access;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of PID {@value #PID}. */
@ObjectClassDefinition(
        name = "Diuna: access over HTTP",
        description = "Which requests need no password, and which host names this machine has.")
@interface AccessConfig {

    /** PID of the configuration. */
    String PID = "io.diuna.access";

    /** True to let every client control the light without a password. */
    @AttributeDefinition(
            name = "Open control",
            description =
                    "Every client that reaches the server can control the light without a password. On loopback this"
                            + " is always the case. Plugins, configuration and console always need the password. Default: off.")
    boolean openControl() default false;

    /** Host names of this machine, in addition to localhost, its addresses and its own name. */
    @AttributeDefinition(
            name = "Host names",
            description =
                    "Further host names that browsers use for this machine, such as lights.example.org. localhost, addresses"
                            + " and the host that the server is bound to are always accepted, and so is the name of this"
                            + " machine, also with .local, if the server is not bound to loopback. On loopback, a further name"
                            + " means that a reverse proxy leads here: light then needs a login, unless there are trusted"
                            + " proxies. Default: none.")
    String[] hostNames() default {};

    /** Proxies that are believed where a request came from. */
    @AttributeDefinition(
            name = "Trusted proxies",
            description =
                    "Addresses or networks, such as 127.0.0.1 or 172.18.0.0/16, of reverse proxies that are believed where a"
                            + " request came from (X-Forwarded-For, Forwarded, X-Real-IP). A request that another proxy"
                            + " forwarded never counts as one from this machine. Default: none.")
    String[] trustedProxies() default {};
}

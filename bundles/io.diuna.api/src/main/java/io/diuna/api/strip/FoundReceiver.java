// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.strip;

import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Controller that answered a {@link ReceiverSearch}. Its texts came over the network: they are for people to read and
 * prove nothing. Immutable.
 */
@ProviderType
public final class FoundReceiver {

    private final String host;
    private final String name;
    private final String description;

    private FoundReceiver(String host, String name, String description) {
        this.host = Objects.requireNonNull(host, "A found receiver needs a host");
        this.name = Objects.requireNonNull(name, "A receiver without a name has the name \"\"");
        this.description = Objects.requireNonNull(description, "A receiver without a description has the text \"\"");
    }

    /**
     * Creates a found receiver.
     *
     * @param host value of the key {@code host} of a strip of this driver: a name or an address
     * @param name the name that the receiver gives itself; empty if it gives none
     * @param description more about it for people, such as its outputs; may be empty
     * @return the receiver
     */
    public static FoundReceiver of(String host, String name, String description) {
        return new FoundReceiver(host, name, description);
    }

    /** {@return the value of the key {@code host} of a strip of this driver} */
    public String host() {
        return host;
    }

    /** {@return the name that the receiver gives itself; empty if it gives none} */
    public String name() {
        return name;
    }

    /** {@return more about the receiver, for people; may be empty} */
    public String description() {
        return description;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FoundReceiver that
                && host.equals(that.host)
                && name.equals(that.name)
                && description.equals(that.description);
    }

    @Override
    public int hashCode() {
        return Objects.hash(host, name, description);
    }

    @Override
    public String toString() {
        return "FoundReceiver[host=" + host + ", name=" + name + ", description=" + description + "]";
    }
}

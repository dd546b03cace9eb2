// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.strip;

import java.util.Objects;
import java.util.OptionalInt;
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
    private final int pixels;

    private FoundReceiver(String host, String name, String description, int pixels) {
        this.host = Objects.requireNonNull(host, "A found receiver needs a host");
        this.name = Objects.requireNonNull(name, "A receiver without a name has the name \"\"");
        this.description = Objects.requireNonNull(description, "A receiver without a description has the text \"\"");
        this.pixels = pixels;
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
        return new FoundReceiver(host, name, description, 0);
    }

    /**
     * Returns this receiver with the number of its LEDs.
     *
     * @param count number of LEDs, value of the key {@code pixels} of a strip with all of them; 0 or less: unknown
     * @return the receiver
     */
    public FoundReceiver withPixels(int count) {
        return new FoundReceiver(host, name, description, Math.max(0, count));
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

    /** {@return the number of the receiver's LEDs, at least 1; empty if it is unknown} */
    public OptionalInt pixels() {
        return pixels == 0 ? OptionalInt.empty() : OptionalInt.of(pixels);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FoundReceiver that
                && host.equals(that.host)
                && name.equals(that.name)
                && description.equals(that.description)
                && pixels == that.pixels;
    }

    @Override
    public int hashCode() {
        return Objects.hash(host, name, description, pixels);
    }

    @Override
    public String toString() {
        return "FoundReceiver[host=" + host + ", name=" + name + ", description=" + description
                + (pixels == 0 ? "" : ", pixels=" + pixels) + "]";
    }
}

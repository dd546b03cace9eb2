// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.strip;

/**
 * A receiver that answered a {@link ReceiverSearch}. What it says of itself came over the network: it is for people to
 * read, and proves nothing.
 *
 * @param host what goes into the key {@code host} of a strip of this driver
 * @param name what it calls itself; empty where it says nothing
 * @param description more about it, in words for people, such as what it puts out; may be empty
 */
public record FoundReceiver(String host, String name, String description) {}

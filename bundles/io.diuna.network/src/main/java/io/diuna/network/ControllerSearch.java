// SPDX-License-Identifier: Apache-2.0
package io.diuna.network;

import io.diuna.api.strip.FoundReceiver;
import io.diuna.api.strip.HardwareException;
import io.diuna.api.strip.ReceiverSearch;
import io.diuna.network.fpp.FppController;
import io.diuna.network.fpp.FppSearch;
import io.diuna.network.udp.Broadcasts;
import io.diuna.network.udp.NetworkText;
import io.diuna.network.wled.WledInfo;
import io.diuna.network.wled.WledInfoClient;
import io.diuna.platform.network.FoundService;
import io.diuna.platform.network.ServiceSearch;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Searches for WLED controllers by multicast DNS, and for FPP players and controllers by their ping. Both understand DDP and
 * E1.31, so the drivers share the search. Without a {@link ServiceSearch} it finds no WLED controllers.
 */
@Component(property = {ReceiverSearch.DRIVER + "=" + DdpStrip.PID, ReceiverSearch.DRIVER + "=" + SacnStrip.PID})
public final class ControllerSearch implements ReceiverSearch {

    private static final Logger LOG = LoggerFactory.getLogger(ControllerSearch.class);
    private static final String WLED = "_wled._tcp";

    /** Product in the announcement of this and other instances of Diuna, which understand neither protocol. */
    private static final String DIUNA = "Diuna";

    /** Shares of the limit in percent: for names of controllers, and for what these say of themselves. */
    private static final int NAMES = 50;

    private static final int ANSWERS = 40;
    private static final int PERCENT = 100;

    private final Supplier<List<InetSocketAddress>> addresses;
    private final int port;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable ServiceSearch services;

    @Activate
    public ControllerSearch() {
        this(ControllerSearch::everywhere, FppController.PORT);
    }

    /**
     * Creates a search with other addresses for FPP.
     *
     * @param addresses to which the ping is sent
     * @param port UDP port to which pings are answered
     */
    ControllerSearch(Supplier<List<InetSocketAddress>> addresses, int port) {
        this.addresses = addresses;
        this.port = port;
    }

    private static List<InetSocketAddress> everywhere() {
        List<InetSocketAddress> all = new ArrayList<>(Broadcasts.all(FppController.PORT));
        all.add(FppController.GROUP);
        return all;
    }

    @Override
    public List<FoundReceiver> search(Duration limit) {
        long start = System.nanoTime();
        Map<String, FoundReceiver> byHost = new LinkedHashMap<>();
        try (FppSearch fpp = new FppSearch(addresses.get(), port)) {
            addWled(byHost, limit);
            for (FppController one : fpp.collect(limit.minusNanos(System.nanoTime() - start))) {
                byHost.putIfAbsent(one.address(), FoundReceiver.of(one.address(), one.name(), one.description()));
            }
        } catch (HardwareException e) {
            if (byHost.isEmpty()) {
                throw e;
            }
            LOG.warn("FPP players and controllers are not searched for: {}", e.getMessage());
        }
        return List.copyOf(byHost.values());
    }

    private void addWled(Map<String, FoundReceiver> byHost, Duration limit) {
        ServiceSearch search = services;
        if (search == null) {
            return;
        }
        Map<InetSocketAddress, FoundService> controllers = new LinkedHashMap<>();
        for (FoundService one : search.find(WLED, limit.multipliedBy(NAMES).dividedBy(PERCENT))) {
            if (!DIUNA.equals(one.texts().get("product"))) {
                controllers.putIfAbsent(new InetSocketAddress(one.address(), one.port()), one);
            }
        }
        Map<InetSocketAddress, WledInfo> infos = WledInfoClient.read(
                controllers.keySet(), limit.multipliedBy(ANSWERS).dividedBy(PERCENT));
        controllers.forEach((address, service) -> byHost.putIfAbsent(
                service.address(), receiver(service, infos.getOrDefault(address, WledInfo.UNKNOWN))));
    }

    private static FoundReceiver receiver(FoundService service, WledInfo info) {
        String name = info.name().isBlank() ? NetworkText.of(service.name()) : info.name();
        return FoundReceiver.of(service.address(), name, ("WLED " + info.version()).strip())
                .withPixels(info.pixels());
    }
}

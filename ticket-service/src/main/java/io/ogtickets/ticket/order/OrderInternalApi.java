package io.ogtickets.ticket.order;

import io.ogtickets.platform.http.NeighbourAutoConfiguration;
import java.util.List;
import java.util.UUID;
import org.springframework.security.oauth2.client.annotation.ClientRegistrationId;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

/** The routes of order-service that are for us. */
@ClientRegistrationId(NeighbourAutoConfiguration.INTERNAL)
interface OrderInternalApi {

    String NAME = "order-service";

    @PostExchange("/internal/purchase-shares")
    List<PurchaseShare> purchaseShares(@RequestBody List<ShareWanted> wanted);

    record ShareWanted(UUID orderId) {}

    /** A share, in base64url without padding. */
    record PurchaseShare(UUID orderId, String share) {}
}

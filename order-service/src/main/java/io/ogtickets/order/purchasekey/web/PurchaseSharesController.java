package io.ogtickets.order.purchasekey.web;

import io.ogtickets.order.purchasekey.application.PurchaseKeys;
import io.ogtickets.order.purchasekey.application.PurchaseShare;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PurchaseSharesController {

    record ShareRequest(@NotNull UUID orderId) {}

    /**
     * The order's half for one order.
     *
     * @param share base64url without padding
     */
    record ShareAnswer(UUID orderId, String share) {
        static ShareAnswer of(PurchaseShare share) {
            return new ShareAnswer(
                    share.orderId(), Base64.getUrlEncoder().withoutPadding().encodeToString(share.share()));
        }
    }

    private final PurchaseKeys keys;

    PurchaseSharesController(PurchaseKeys keys) {
        this.keys = keys;
    }

    @Operation(summary = "The order's half of the double key, for orders that were paid")
    @PostMapping("/internal/purchase-shares")
    List<ShareAnswer> shares(@RequestBody @Size(min = 1, max = 500) List<@Valid ShareRequest> requests) {
        return keys.sharesOf(requests.stream().map(ShareRequest::orderId).toList()).stream()
                .map(ShareAnswer::of)
                .toList();
    }
}

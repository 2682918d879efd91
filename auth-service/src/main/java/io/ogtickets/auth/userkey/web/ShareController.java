package io.ogtickets.auth.userkey.web;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.userkey.application.DeriveShares;
import io.ogtickets.auth.userkey.application.ShareWanted;
import io.ogtickets.auth.userkey.application.UserShare;
import io.ogtickets.auth.userkey.domain.OrderId;
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
class ShareController {

    private static final int MOST = 500;

    record ShareRequest(@NotNull UUID accountId, @NotNull UUID orderId) {
        ShareWanted wanted() {
            return new ShareWanted(new AccountId(accountId), new OrderId(orderId));
        }
    }

    /**
     * A share on the wire.
     *
     * @param share Base64url without padding
     */
    record ShareAnswer(UUID orderId, String share) {
        static ShareAnswer of(UserShare share) {
            return new ShareAnswer(
                    share.order().value(),
                    Base64.getUrlEncoder().withoutPadding().encodeToString(share.bytes()));
        }
    }

    private final DeriveShares deriveShares;

    ShareController(DeriveShares deriveShares) {
        this.deriveShares = deriveShares;
    }

    @Operation(summary = "The user's half of the double key for each order; unknown accounts are left out")
    @PostMapping("/internal/user-shares")
    List<ShareAnswer> shares(@RequestBody @Size(min = 1, max = MOST) List<@Valid @NotNull ShareRequest> orders) {
        return deriveShares.of(orders.stream().map(ShareRequest::wanted).toList()).stream()
                .map(ShareAnswer::of)
                .toList();
    }
}

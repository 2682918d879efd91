package io.ogtickets.order.cart.web;

import io.ogtickets.order.cart.application.CartView;
import io.ogtickets.order.cart.application.ChangeCart;
import io.ogtickets.order.cart.application.ShowCart;
import io.ogtickets.order.cart.domain.Cart;
import io.ogtickets.order.cart.domain.CartLine;
import io.ogtickets.order.ordering.domain.AccountId;
import io.ogtickets.platform.problem.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Prices and totals that a client sends are ignored: none of these requests has a field for them. */
@RestController
@RequestMapping("/api/v1/cart")
class CartController {

    record Item(
            @NotNull UUID offerId,
            @NotNull @Min(1) @Max(Cart.MOST_OF_ONE) Integer quantity) {

        CartLine line() {
            return new CartLine(offerId, quantity, null);
        }
    }

    record Items(@NotNull @Size(max = Cart.MOST_LINES) List<@NotNull @Valid Item> items) {

        List<CartLine> lines() {
            return items.stream().map(Item::line).toList();
        }
    }

    record Quantity(@NotNull @Min(1) @Max(Cart.MOST_OF_ONE) Integer quantity) {}

    record Count(int count) {}

    private final ShowCart show;
    private final ChangeCart change;

    CartController(ShowCart show, ChangeCart change) {
        this.show = show;
        this.change = change;
    }

    @Operation(summary = "The caller's cart at today's prices, with warnings of what an order would stumble over")
    @GetMapping
    CartView show(@AuthenticationPrincipal Jwt caller) {
        return show.of(ownerOf(caller));
    }

    @Operation(summary = "How many offers are in the cart")
    @GetMapping("/count")
    Count count(@AuthenticationPrincipal Jwt caller) {
        return new Count(show.count(ownerOf(caller)));
    }

    @Operation(summary = "Replaces the cart")
    @Refuses(conflict = "offer-not-on-sale", unprocessable = "cart-full")
    @PutMapping
    CartView replace(@AuthenticationPrincipal Jwt caller, @Valid @RequestBody Items wanted) {
        return change.replace(ownerOf(caller), wanted.lines());
    }

    @Operation(summary = "Adds some of an offer; the same offer again adds up")
    @Refuses(conflict = "offer-not-on-sale", unprocessable = "cart-full")
    @PostMapping("/items")
    CartView add(@AuthenticationPrincipal Jwt caller, @Valid @RequestBody Item wanted) {
        return change.add(ownerOf(caller), wanted.line());
    }

    @Operation(summary = "Sets how many of an offer are wanted")
    @Refuses(conflict = "offer-not-on-sale", unprocessable = "cart-full")
    @PatchMapping("/items/{offerId}")
    CartView setQuantity(
            @AuthenticationPrincipal Jwt caller, @PathVariable UUID offerId, @Valid @RequestBody Quantity wanted) {
        return change.setQuantity(ownerOf(caller), offerId, wanted.quantity());
    }

    @Operation(summary = "Takes an offer out of the cart")
    @Refuses(conflict = "offer-not-on-sale")
    @DeleteMapping("/items/{offerId}")
    CartView remove(@AuthenticationPrincipal Jwt caller, @PathVariable UUID offerId) {
        return change.remove(ownerOf(caller), offerId);
    }

    @Operation(summary = "Takes over a cart from before signing in: of each offer, the larger quantity")
    @Refuses(unprocessable = "cart-full")
    @PostMapping("/merge")
    CartView merge(@AuthenticationPrincipal Jwt caller, @Valid @RequestBody Items wanted) {
        return change.merge(ownerOf(caller), wanted.lines());
    }

    private static AccountId ownerOf(Jwt caller) {
        return new AccountId(UUID.fromString(caller.getSubject()));
    }
}

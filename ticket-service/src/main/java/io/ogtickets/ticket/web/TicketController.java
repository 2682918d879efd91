package io.ogtickets.ticket.web;

import io.ogtickets.platform.page.PageOf;
import io.ogtickets.platform.page.PageQuery;
import io.ogtickets.platform.problem.Refuses;
import io.ogtickets.ticket.application.FindTickets;
import io.ogtickets.ticket.code.IssuedTicket;
import io.ogtickets.ticket.domain.OrderId;
import io.ogtickets.ticket.domain.TicketId;
import io.ogtickets.ticket.qr.QrCode;
import io.ogtickets.ticket.qr.QrPng;
import io.ogtickets.ticket.qr.QrSvg;
import io.ogtickets.ticket.texts.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A holder's tickets. Whoever sees the code can enter, so no cache may keep any of it. */
@RestController
@RequestMapping("/api/v1/tickets")
@Tag(name = "Tickets")
class TicketController {

    private final FindTickets find;
    private final Texts texts;

    TicketController(FindTickets find, Texts texts) {
        this.find = find;
        this.texts = texts;
    }

    @GetMapping
    @Operation(summary = "Lists your tickets, of one order or of all")
    ResponseEntity<PageOf<TicketResponse>> list(
            @AuthenticationPrincipal Jwt caller,
            @RequestParam(required = false) @Nullable UUID order,
            @Valid PageQuery page) {
        @Nullable OrderId ofOrder = order == null ? null : new OrderId(order);
        return Answers.uncached()
                .body(find.list(Callers.accountOf(caller), ofOrder, page).map(TicketResponse::of));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Shows one of your tickets")
    ResponseEntity<TicketResponse> one(@AuthenticationPrincipal Jwt caller, @PathVariable UUID id) {
        return Answers.uncached().body(TicketResponse.of(find.one(Callers.accountOf(caller), new TicketId(id))));
    }

    @Refuses(conflict = "ticket-not-valid")
    @GetMapping(path = "/{id}/qr.svg", produces = "image/svg+xml")
    @Operation(summary = "Draws the QR symbol of one of your tickets, as vector")
    ResponseEntity<String> svg(@AuthenticationPrincipal Jwt caller, @PathVariable UUID id, Locale locale) {
        IssuedTicket issued = find.shown(Callers.accountOf(caller), new TicketId(id));
        String title = texts.get(
                locale,
                "qr.title",
                issued.ticket().place().session(),
                issued.ticket().place().category());
        return Answers.uncached().body(QrSvg.draw(QrCode.of(issued.code().text()), title));
    }

    @Refuses(conflict = "ticket-not-valid")
    @GetMapping(path = "/{id}/qr.png", produces = MediaType.IMAGE_PNG_VALUE)
    @Operation(summary = "Draws the QR symbol of one of your tickets, as pixels")
    ResponseEntity<byte[]> png(
            @AuthenticationPrincipal Jwt caller,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "480") @Min(128) @Max(2048) int size) {
        IssuedTicket issued = find.shown(Callers.accountOf(caller), new TicketId(id));
        return Answers.uncached().body(QrPng.draw(QrCode.of(issued.code().text()), size));
    }
}

package io.ogtickets.order.invoice.web;

import io.ogtickets.order.invoice.application.PrintCreditNote;
import io.ogtickets.order.invoice.application.PrintInvoice;
import io.ogtickets.order.ordering.domain.AccountId;
import io.ogtickets.order.ordering.domain.OrderId;
import io.ogtickets.platform.problem.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class InvoiceController {

    private final PrintInvoice invoice;
    private final PrintCreditNote creditNote;

    InvoiceController(PrintInvoice invoice, PrintCreditNote creditNote) {
        this.invoice = invoice;
        this.creditNote = creditNote;
    }

    @Operation(summary = "The invoice of a paid order, in French or English")
    @Refuses(conflict = "order-state")
    @GetMapping(path = "/api/v1/orders/{id}/invoice.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> print(@PathVariable UUID id, @AuthenticationPrincipal Jwt caller, Locale reader) {
        return pdf("invoice", invoice.print(new OrderId(id), accountOf(caller), reader));
    }

    @Operation(
            summary = "The credit note of a refund, in French or English",
            description = "As soon as the money is back; 409 before.")
    @Refuses(conflict = "refund-state")
    @GetMapping(
            path = "/api/v1/orders/{id}/refunds/{refund}/credit-note.pdf",
            produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> printCreditNote(
            @PathVariable UUID id, @PathVariable UUID refund, @AuthenticationPrincipal Jwt caller, Locale reader) {
        return pdf("credit-note", creditNote.print(new OrderId(id), refund, accountOf(caller), reader));
    }

    private static ResponseEntity<byte[]> pdf(String name, byte[] document) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name + ".pdf")
                                .build()
                                .toString())
                .body(document);
    }

    private static AccountId accountOf(Jwt caller) {
        return new AccountId(UUID.fromString(caller.getSubject()));
    }
}

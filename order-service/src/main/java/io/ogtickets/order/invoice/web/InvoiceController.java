package io.ogtickets.order.invoice.web;

import io.ogtickets.order.invoice.application.PrintInvoice;
import io.ogtickets.order.ordering.domain.AccountId;
import io.ogtickets.order.ordering.domain.OrderId;
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

    InvoiceController(PrintInvoice invoice) {
        this.invoice = invoice;
    }

    @Operation(summary = "The invoice of a paid order, in French or English")
    @GetMapping(path = "/api/v1/orders/{id}/invoice.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> print(@PathVariable UUID id, @AuthenticationPrincipal Jwt caller, Locale reader) {
        byte[] pdf = invoice.print(new OrderId(id), new AccountId(UUID.fromString(caller.getSubject())), reader);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("invoice.pdf")
                                .build()
                                .toString())
                .body(pdf);
    }
}

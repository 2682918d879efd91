package io.ogtickets.order.invoice.domain;

import java.util.Locale;
import java.util.Optional;

/** Makes an invoice into a document. */
public interface InvoicePrinter {

    /** A PDF in French or English, whichever is nearer to the reader's language. */
    byte[] print(Invoice invoice, Optional<Buyer> buyer, Locale reader);

    /** The same for a credit note. */
    byte[] print(CreditNote creditNote, Optional<Buyer> buyer, Locale reader);
}

package io.ogtickets.validation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** A ticket on a phone, as ticket-service binds it and the phone shows it, by an encoder of the tests' own. */
public record LiveCodeFixture(CodeFixture ticket, SignerFixture phone, int bindingNo, Instant notAfter) {

    /** A ticket of an offer that asks for the live code, on its holder's first phone. */
    public static LiveCodeFixture of(String session) {
        return new LiveCodeFixture(
                CodeFixture.of(session).withLive(true),
                SignerFixture.called(0),
                1,
                Instant.ofEpochSecond(Instant.now().getEpochSecond() + 864_000));
    }

    public LiveCodeFixture onPhone(SignerFixture other, int number) {
        return new LiveCodeFixture(ticket, other, number, notAfter);
    }

    public LiveCodeFixture until(Instant other) {
        return new LiveCodeFixture(ticket, phone, bindingNo, other);
    }

    /** What the phone shows at a time. */
    public String shownAt(Instant at, SignerFixture signer) {
        return shownAt(at, signer, phone);
    }

    /** Signed by a phone that needn't be the one of the binding. */
    public String shownAt(Instant at, SignerFixture signer, SignerFixture by) {
        return CodeFixture.base45(bytesShownAt(at, signer, by));
    }

    public byte[] bytesShownAt(Instant at, SignerFixture signer, SignerFixture by) {
        byte[] binding = binding(signer.id());
        byte[] step = ByteBuffer.allocate(4)
                .putInt((int) Math.floorDiv(at.getEpochSecond(), 15L))
                .array();
        byte[] signed = CodeFixture.concat(binding, signer.sign(labelled("og-binding/v1", binding)));
        byte[] shown = by.sign(labelled("og-live/v1", CodeFixture.concat(binding, step)));
        return CodeFixture.concat(CodeFixture.concat(signed, step), shown);
    }

    private byte[] binding(int keyId) {
        byte[] body = ticket.body(2, keyId);
        byte[] tail = ByteBuffer.allocate(6)
                .putShort((short) bindingNo)
                .putInt((int) notAfter.getEpochSecond())
                .array();
        return CodeFixture.concat(
                CodeFixture.concat(CodeFixture.concat(body, ticket.tag()), tail), phone.rawPublicKey());
    }

    private static byte[] labelled(String label, byte[] message) {
        return CodeFixture.concat(label.getBytes(StandardCharsets.US_ASCII), message);
    }
}

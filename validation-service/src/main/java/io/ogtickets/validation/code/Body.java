package io.ogtickets.validation.code;

import io.ogtickets.validation.domain.CodeContent;
import io.ogtickets.validation.domain.LiveProof;
import io.ogtickets.validation.domain.OfferType;
import io.ogtickets.validation.domain.SessionCode;
import io.ogtickets.validation.domain.TicketId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bytes that both forms of a code begin with: version, key, ticket, offer type, flags, session, and the tag. */
record Body(int keyId, UUID ticket, int persons, byte flags, String session, byte[] tag) {

    static final int LONGEST_SESSION = 32;

    private static final byte LIVE_REQUIRED = 1;
    private static final int SESSION_LENGTH_AT = 21;
    private static final int WITHOUT_SESSION = 22;
    private static final int TAG_LENGTH = 16;

    /** How long the body and its tag are by what the body says; more than any code if it is cut short. */
    static int lengthIn(byte[] code) {
        return code.length > SESSION_LENGTH_AT
                ? lengthWith(Byte.toUnsignedInt(code[SESSION_LENGTH_AT]))
                : Integer.MAX_VALUE / 2;
    }

    static int lengthWith(int session) {
        return WITHOUT_SESSION + session + TAG_LENGTH;
    }

    /** Leaves the buffer behind the tag. It must be as long as {@link #lengthIn} says. */
    static Body read(ByteBuffer code) {
        code.get();
        int keyId = Short.toUnsignedInt(code.getShort());
        UUID ticket = new UUID(code.getLong(), code.getLong());
        int persons = Byte.toUnsignedInt(code.get());
        byte flags = code.get();
        String session = new String(take(code, Byte.toUnsignedInt(code.get())), StandardCharsets.US_ASCII);
        return new Body(keyId, ticket, persons, flags, session, take(code, TAG_LENGTH));
    }

    /** Empty if a field has a value that no code has. */
    Optional<CodeContent> content(@Nullable LiveProof live) {
        if ((flags & ~LIVE_REQUIRED) != 0) {
            return Optional.empty();
        }
        return OfferType.ofPersons(persons)
                .flatMap(type -> SessionCode.read(session)
                        .map(known ->
                                new CodeContent(new TicketId(ticket), known, type, flags == LIVE_REQUIRED, tag, live)));
    }

    static byte[] take(ByteBuffer code, int length) {
        byte[] bytes = new byte[length];
        code.get(bytes);
        return bytes;
    }
}

package io.ogtickets.validation.application;

import io.ogtickets.validation.code.SignedCode;
import io.ogtickets.validation.domain.CodeContent;
import io.ogtickets.validation.domain.CodeText;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Tells the codes that ticket-service signed from all other text. May call ticket-service, so never inside a transaction. */
@Service
public class VerifyCode {

    private final SigningKeys keys;

    VerifyCode(SigningKeys keys) {
        this.keys = keys;
    }

    /** What the code says; empty if it isn't well signed by a key that is trusted. */
    public Optional<CodeContent> verify(CodeText text) {
        return SignedCode.read(text.value())
                .filter(code -> keys.find(code.keyId()).filter(code::isSignedBy).isPresent())
                .map(SignedCode::content);
    }
}

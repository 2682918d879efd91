package io.ogtickets.auth.secondfactor.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ogtickets.auth.account.application.FindAccounts;
import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.secondfactor.domain.TotpSecret;
import java.net.URLEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives somebody a secret for their authenticator app; it counts once they have shown a code of it. */
@Service
public class EnrolTotp {

    private static final String ISSUER = "OG-Tickets";

    private final TotpSecrets secrets;
    private final FindAccounts findAccounts;

    EnrolTotp(TotpSecrets secrets, FindAccounts findAccounts) {
        this.secrets = secrets;
        this.findAccounts = findAccounts;
    }

    /**
     * What the app needs to know.
     *
     * @param secret in Base32, for typing
     * @param otpauthUri for a QR code, by the Key Uri Format of Google Authenticator
     */
    public record Enrolment(String secret, String otpauthUri) {

        @Override
        public String toString() {
            return "Enrolment[…]";
        }
    }

    @Transactional
    public Enrolment of(AccountId account) {
        TotpSecret secret = TotpSecret.fresh();
        String email = findAccounts.profileOf(account.value()).email();
        secrets.enrol(account, secret);
        return new Enrolment(
                secret.base32(),
                "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=30"
                        .formatted(ISSUER, URLEncoder.encode(email, UTF_8), secret.base32(), ISSUER));
    }
}

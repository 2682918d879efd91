package io.ogtickets.auth.signin.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.auth.account.domain.AccountId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MailedCodeTest {

    private static final AccountId ACCOUNT = AccountId.next();

    @Test
    void isOfEightDigitsAndPrintsNone() {
        List<MailedCode> codes = Stream.generate(MailedCode::fresh).limit(100).toList();

        assertThat(codes)
                .allSatisfy(code -> assertThat(code.text()).matches("\\d{8}"))
                .allSatisfy(code -> assertThat(code).hasToString("MailedCode[…]"));
        // Two alike would be no wonder; ten would.
        assertThat(codes.stream().distinct()).hasSizeGreaterThan(90);
    }

    @Test
    void isTheSameHoweverItIsTypedAndForItsAccountOnly() {
        byte[] digest = new MailedCode("00112233").digestFor(ACCOUNT);

        assertThat(new MailedCode(" 0011 2233").digestFor(ACCOUNT)).isEqualTo(digest);
        assertThat(new MailedCode("00112233").digestFor(AccountId.next())).isNotEqualTo(digest);
        assertThat(new MailedCode("112233").digestFor(ACCOUNT)).isNotEqualTo(digest);
    }
}

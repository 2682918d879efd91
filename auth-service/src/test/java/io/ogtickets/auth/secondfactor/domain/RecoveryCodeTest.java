package io.ogtickets.auth.secondfactor.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.auth.account.domain.AccountId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RecoveryCodeTest {

    private final AccountId account = AccountId.next();

    @Test
    void thereAreTenThatDiffer() {
        List<RecoveryCode> codes = RecoveryCode.freshSet();

        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(codes).allSatisfy(code -> assertThat(code.text()).matches("([A-Z2-7]{4}-){5}[A-Z2-7]{4}"));
    }

    @Test
    void howItIsTypedMakesNoDifferenceAndWhoseItIsDoes() {
        RecoveryCode code = RecoveryCode.freshSet().getFirst();
        RecoveryCode typed =
                new RecoveryCode(code.text().toLowerCase(Locale.ROOT).replace('-', ' '));

        assertThat(typed.digestFor(account)).isEqualTo(code.digestFor(account));
        assertThat(code.digestFor(AccountId.next())).isNotEqualTo(code.digestFor(account));
    }
}

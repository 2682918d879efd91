package io.ogtickets.auth.secondfactor.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpSecretTest {

    /** The secret of the vectors in RFC 6238, appendix B: "12345678901234567890". */
    private static final TotpSecret OF_THE_RFC = TotpSecret.of("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

    @ParameterizedTest
    @CsvSource({
        "59,          287082",
        "1111111109,  081804",
        "1111111111,  050471",
        "1234567890,  005924",
        "2000000000,  279037",
        "20000000000, 353130",
    })
    void theVectorsOfRfc6238(long time, String code) {
        assertThat(OF_THE_RFC.codeAt(Instant.ofEpochSecond(time))).isEqualTo(code);
    }

    @Test
    void aCodeCountsOneStepBeforeAndAfterItsOwnAndNoFurther() {
        Instant its = Instant.ofEpochSecond(1111111109);
        long step = 1111111109 / 30;

        assertThat(OF_THE_RFC.stepsOf("081804", its)).containsExactly(step);
        assertThat(OF_THE_RFC.stepsOf("081804", its.plusSeconds(30))).containsExactly(step);
        assertThat(OF_THE_RFC.stepsOf("081804", its.minusSeconds(30))).containsExactly(step);
        assertThat(OF_THE_RFC.stepsOf("081804", its.plusSeconds(60))).isEmpty();
        assertThat(OF_THE_RFC.stepsOf("081804", its.minusSeconds(60))).isEmpty();
        assertThat(OF_THE_RFC.stepsOf("081805", its)).isEmpty();
    }

    @Test
    void aFreshSecretIsReadAsItIsWritten() {
        TotpSecret fresh = TotpSecret.fresh();
        Instant now = Instant.ofEpochSecond(1_800_000_000);

        assertThat(fresh.base32()).matches("[A-Z2-7]{32}");
        assertThat(TotpSecret.of(fresh.base32()).codeAt(now)).isEqualTo(fresh.codeAt(now));
        assertThat(TotpSecret.fresh().base32()).isNotEqualTo(fresh.base32());
        assertThatIllegalArgumentException().isThrownBy(() -> TotpSecret.of("01"));
    }
}

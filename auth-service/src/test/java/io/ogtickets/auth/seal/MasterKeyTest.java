package io.ogtickets.auth.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MasterKeyTest {

    private static final byte[] SECRET = "a secret".getBytes(UTF_8);

    private final MasterKey key = keyOf(1);

    @Test
    void whatWasSealedIsOpenedInItsOwnContext() {
        assertThat(key.open("row/1", key.seal("row/1", SECRET))).isEqualTo(SECRET);
    }

    @Test
    void theSameSecretNeverLooksTheSame() {
        assertThat(key.seal("row/1", SECRET).bytes())
                .isNotEqualTo(key.seal("row/1", SECRET).bytes());
    }

    @Test
    void aCiphertextThatWasMovedToAnotherRowIsNotOpened() {
        Sealed sealed = key.seal("row/1", SECRET);

        assertThatIllegalStateException().isThrownBy(() -> key.open("row/2", sealed));
    }

    @Test
    void aCiphertextThatWasChangedIsNotOpened() {
        Sealed sealed = key.seal("row/1", SECRET);
        sealed.bytes()[sealed.bytes().length - 1] ^= 1;

        assertThatIllegalStateException().isThrownBy(() -> key.open("row/1", sealed));
    }

    @Test
    void anotherMasterKeyIsNamedInTheFailure() {
        Sealed sealed = key.seal("row/1", SECRET);

        assertThatIllegalStateException()
                .isThrownBy(() -> keyOf(2).open("row/1", sealed))
                .withMessageContaining(sealed.keyId());
    }

    @Test
    void aMasterKeyHas256Bits() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MasterKey(new byte[16]));
    }

    private static MasterKey keyOf(int filling) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) filling);
        return new MasterKey(bytes);
    }
}

package io.ogtickets.auth.userkey.application;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.userkey.domain.UserKey;
import io.ogtickets.platform.crypto.MasterKeys;
import io.ogtickets.platform.crypto.Sealed;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All user keys, sealed at rest with the account's id as associated data. */
@Component
class UserKeys {

    private final JdbcClient jdbc;
    private final MasterKeys masterKeys;

    UserKeys(JdbcClient jdbc, MasterKeys masterKeys) {
        this.jdbc = jdbc;
        this.masterKeys = masterKeys;
    }

    void add(AccountId account, UserKey key) {
        Sealed sealed = masterKeys.seal(key.bits(), placeOf(account));
        jdbc.sql("INSERT INTO user_key (account, key_id, sealed) VALUES (:account, :keyId, :sealed)")
                .param("account", account.value())
                .param("keyId", sealed.keyId())
                .param("sealed", sealed.bytes())
                .update();
    }

    /** Accounts that don't exist are left out. */
    Map<AccountId, UserKey> of(Collection<AccountId> accounts) {
        Map<AccountId, UserKey> keys = new HashMap<>();
        jdbc.sql("SELECT account, key_id, sealed FROM user_key WHERE account = ANY (:accounts)")
                .param("accounts", accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                .query(row -> {
                    AccountId account = new AccountId(row.getObject("account", UUID.class));
                    Sealed sealed = new Sealed(row.getString("key_id"), row.getBytes("sealed"));
                    keys.put(account, UserKey.of(masterKeys.open(sealed, placeOf(account))));
                });
        return keys;
    }

    private static byte[] placeOf(AccountId account) {
        return ("user_key/" + account).getBytes(US_ASCII);
    }
}

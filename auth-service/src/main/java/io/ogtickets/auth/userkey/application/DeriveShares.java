package io.ogtickets.auth.userkey.application;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.userkey.domain.UserKey;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Derives the shares of many orders at once. */
@Service
public class DeriveShares {

    private final UserKeys keys;

    DeriveShares(UserKeys keys) {
        this.keys = keys;
    }

    /** Orders of accounts that don't exist are left out. */
    public List<UserShare> of(List<ShareWanted> wanted) {
        Map<AccountId, UserKey> byAccount =
                keys.of(wanted.stream().map(ShareWanted::account).collect(Collectors.toSet()));
        return wanted.stream()
                .flatMap(share -> Stream.ofNullable(byAccount.get(share.account()))
                        .map(key -> new UserShare(share.order(), key.shareFor(share.order()))))
                .toList();
    }
}

package io.ogtickets.order.purchasekey.application;

import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of purchase keys.
 *
 * @param active the id of the master key that new purchase keys are sealed under
 * @param masterKeys base64 of 32 bytes each, by id
 */
@ConfigurationProperties("og.purchase-keys")
record PurchaseKeyProperties(int active, Map<Integer, String> masterKeys) {

    Map<Integer, byte[]> decoded() {
        return masterKeys.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> Base64.getDecoder().decode(entry.getValue())));
    }

    @Override
    public String toString() {
        return "PurchaseKeyProperties[active=%d]".formatted(active);
    }
}

package io.ogtickets.order.purchasekey.application;

import io.ogtickets.order.purchasekey.domain.KeySafe;
import io.ogtickets.order.purchasekey.domain.PurchaseKey;
import io.ogtickets.order.purchasekey.domain.SealedKey;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The purchase keys of all orders. */
@Component
public class PurchaseKeys {

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();
    private final KeySafe safe;

    PurchaseKeys(JdbcClient jdbc, PurchaseKeyProperties properties) {
        this.jdbc = jdbc;
        this.safe = new KeySafe(properties.active(), properties.decoded(), random);
    }

    /** Makes the key of a new order, in its transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void mintFor(UUID orderId) {
        SealedKey sealed = safe.seal(PurchaseKey.random(random), orderId);
        jdbc.sql("INSERT INTO purchase_key (order_id, master_key_id, sealed) VALUES (:order, :masterKey, :sealed)")
                .param("order", orderId)
                .param("masterKey", sealed.masterKeyId())
                .param("sealed", sealed.bytes())
                .update();
    }

    /** The shares of those orders that were paid. */
    public List<PurchaseShare> sharesOf(List<UUID> orderIds) {
        return jdbc.sql("""
                        SELECT k.* FROM purchase_key k JOIN ticket_order o ON o.id = k.order_id
                        WHERE k.order_id = ANY (:orders) AND o.paid_at IS NOT NULL""")
                .param("orders", orderIds.toArray(UUID[]::new))
                .query((row, number) -> {
                    UUID order = row.getObject("order_id", UUID.class);
                    SealedKey sealed = new SealedKey(row.getInt("master_key_id"), row.getBytes("sealed"));
                    return new PurchaseShare(order, safe.open(sealed, order).shareFor(order));
                })
                .list();
    }
}

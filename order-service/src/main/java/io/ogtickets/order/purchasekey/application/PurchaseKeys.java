package io.ogtickets.order.purchasekey.application;

import io.ogtickets.order.purchasekey.domain.PurchaseKey;
import io.ogtickets.platform.crypto.MasterKeys;
import io.ogtickets.platform.crypto.Sealed;
import io.ogtickets.platform.id.Ids;
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
    private final MasterKeys masterKeys;

    PurchaseKeys(JdbcClient jdbc, MasterKeys masterKeys) {
        this.jdbc = jdbc;
        this.masterKeys = masterKeys;
    }

    /** A new key, sealed; not kept yet. */
    public SealedPurchaseKey mintFor(UUID orderId) {
        return new SealedPurchaseKey(
                orderId, masterKeys.seal(PurchaseKey.random(random).bits(), Ids.bytesOf(orderId)));
    }

    /** To be called in the transaction of the orders. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(List<SealedPurchaseKey> keys) {
        jdbc.sql("""
                        INSERT INTO purchase_key (order_id, master_key, sealed)
                        SELECT * FROM unnest(:orders::uuid[], :masterKeys::text[], :sealed::bytea[])""")
                .param("orders", keys.stream().map(SealedPurchaseKey::orderId).toArray(UUID[]::new))
                .param(
                        "masterKeys",
                        keys.stream().map(key -> key.sealed().keyId()).toArray(String[]::new))
                .param("sealed", keys.stream().map(key -> key.sealed().bytes()).toArray(byte[][]::new))
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
                    Sealed sealed = new Sealed(row.getString("master_key"), row.getBytes("sealed"));
                    byte[] bits = masterKeys.open(sealed, Ids.bytesOf(order));
                    return new PurchaseShare(order, new PurchaseKey(bits).shareFor(order));
                })
                .list();
    }
}

package io.ogtickets.order.inventory.application;

import io.ogtickets.order.inventory.domain.Allotment;
import io.ogtickets.order.inventory.domain.AllotmentId;
import io.ogtickets.order.inventory.domain.Demand;
import io.ogtickets.order.inventory.domain.Shortage;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All allotments. Always part of a use case's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Allotments {

    private static final RowMapper<Allotment> ALLOTMENT = (row, number) -> new Allotment(
            new AllotmentId(row.getString("session_code"), row.getString("category")),
            row.getInt("capacity"),
            row.getInt("taken"),
            row.getLong("version"));

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Allotments(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Leaves those alone that are open already: their capacity is no longer the catalogue's. */
    public void open(String session, Map<String, Integer> capacityByCategory) {
        jdbc.sql("""
                        INSERT INTO allotment (session_code, category, capacity)
                        SELECT :session, category, capacity FROM unnest(:categories, :capacities) AS t (category, capacity)
                        ON CONFLICT DO NOTHING""")
                .param("session", session)
                .param("categories", capacityByCategory.keySet().toArray(String[]::new))
                .param("capacities", capacityByCategory.values().toArray(Integer[]::new))
                .update();
    }

    /**
     * Takes places where they are free, first come first served. After a shortage the transaction must be rolled back,
     * since other allotments may have been taken from before.
     */
    public Optional<Shortage> take(Demand demand) {
        return demand.places().entrySet().stream()
                .filter(wanted -> !take(wanted.getKey(), wanted.getValue()))
                .findFirst()
                .map(wanted -> new Shortage(wanted.getKey(), freeIn(wanted.getKey())));
    }

    /** One statement that looks and takes, so that nobody comes between. */
    private boolean take(AllotmentId allotment, int places) {
        return jdbc.sql("""
                        UPDATE allotment SET taken = taken + :places, version = version + 1
                        WHERE session_code = :session AND category = :category AND taken + :places <= capacity""")
                        .param("session", allotment.session())
                        .param("category", allotment.category())
                        .param("places", places)
                        .update()
                == 1;
    }

    private int freeIn(AllotmentId allotment) {
        return find(allotment, "").map(Allotment::free).orElse(0);
    }

    public void giveBack(Demand demand) {
        batches.batchUpdate(
                """
                UPDATE allotment SET taken = taken - ?, version = version + 1
                WHERE session_code = ? AND category = ?""", demand.places().entrySet(), Math.max(1, demand.places().size()), (row, returned) -> {
                    row.setInt(1, returned.getValue());
                    row.setString(2, returned.getKey().session());
                    row.setString(3, returned.getKey().category());
                });
    }

    Optional<Allotment> lock(AllotmentId allotment) {
        return find(allotment, "FOR UPDATE");
    }

    void save(Allotment allotment) {
        jdbc.sql("""
                        UPDATE allotment SET capacity = :capacity, taken = :taken, version = :version
                        WHERE session_code = :session AND category = :category""")
                .param("capacity", allotment.capacity())
                .param("taken", allotment.taken())
                .param("version", allotment.version())
                .param("session", allotment.id().session())
                .param("category", allotment.id().category())
                .update();
    }

    private Optional<Allotment> find(AllotmentId allotment, String lock) {
        return jdbc.sql("SELECT * FROM allotment WHERE session_code = :session AND category = :category " + lock)
                .param("session", allotment.session())
                .param("category", allotment.category())
                .query(ALLOTMENT)
                .optional();
    }
}

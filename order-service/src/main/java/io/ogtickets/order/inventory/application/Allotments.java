package io.ogtickets.order.inventory.application;

import static java.util.stream.Collectors.toMap;

import io.ogtickets.order.inventory.domain.Allotment;
import io.ogtickets.order.inventory.domain.AllotmentId;
import io.ogtickets.order.inventory.domain.Demand;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
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

    Allotments(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
     * Locks them to the end of the transaction, in the order of locks.
     *
     * @return the free places of those that are known
     */
    public Map<AllotmentId, Integer> lock(Set<AllotmentId> allotments) {
        return free(allotments, "ORDER BY session_code COLLATE \"C\", category COLLATE \"C\" FOR UPDATE OF a");
    }

    /** As they are at this moment, not locked. */
    public Map<AllotmentId, Integer> look(Set<AllotmentId> allotments) {
        return free(allotments, "");
    }

    private Map<AllotmentId, Integer> free(Set<AllotmentId> allotments, String lock) {
        return jdbc
                .sql("""
                        SELECT a.* FROM allotment a
                        JOIN unnest(:sessions::text[], :categories::text[]) AS wanted (session_code, category)
                             USING (session_code, category)
                        """ + lock)
                .param("sessions", allotments.stream().map(AllotmentId::session).toArray(String[]::new))
                .param(
                        "categories",
                        allotments.stream().map(AllotmentId::category).toArray(String[]::new))
                .query(ALLOTMENT)
                .list()
                .stream()
                .collect(toMap(Allotment::id, Allotment::free));
    }

    /** Takes places that were found free under the lock. */
    public void take(Demand demand) {
        change(demand, 1);
    }

    public void giveBack(Demand demand) {
        lock(demand.places().keySet());
        change(demand, -1);
    }

    private void change(Demand demand, int sign) {
        jdbc.sql("""
                        UPDATE allotment a SET taken = taken + change.places, version = version + 1
                        FROM unnest(:sessions::text[], :categories::text[], :places::integer[])
                             AS change (session_code, category, places)
                        WHERE (a.session_code, a.category) = (change.session_code, change.category)""")
                .param("sessions", column(demand, one -> one.getKey().session(), String[]::new))
                .param("categories", column(demand, one -> one.getKey().category(), String[]::new))
                .param("places", column(demand, one -> sign * one.getValue(), Integer[]::new))
                .update();
    }

    private static <T> T[] column(
            Demand demand, Function<Map.Entry<AllotmentId, Integer>, T> value, IntFunction<T[]> array) {
        return demand.places().entrySet().stream().map(value).toArray(array);
    }

    Optional<Allotment> lock(AllotmentId allotment) {
        return jdbc.sql("SELECT * FROM allotment WHERE session_code = :session AND category = :category FOR UPDATE")
                .param("session", allotment.session())
                .param("category", allotment.category())
                .query(ALLOTMENT)
                .optional();
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
}

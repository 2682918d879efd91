package io.ogtickets.ticket.store;

import io.ogtickets.ticket.domain.AccountId;
import io.ogtickets.ticket.domain.OfferType;
import io.ogtickets.ticket.domain.OrderId;
import io.ogtickets.ticket.domain.PaidOrder;
import io.ogtickets.ticket.domain.Place;
import io.ogtickets.ticket.domain.SessionCode;
import io.ogtickets.ticket.domain.TicketId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How a paid order stands in its table: its places are one JSON array, since they are only ever read together. */
@Component
final class PaidOrderRows implements RowMapper<PaidOrder> {

    private static final TypeReference<List<PlaceColumn>> PLACES = new TypeReference<>() {};

    private final JsonMapper json;

    PaidOrderRows(JsonMapper json) {
        this.json = json;
    }

    @Override
    public PaidOrder mapRow(ResultSet row, int number) throws SQLException {
        return new PaidOrder(
                new OrderId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                row.getString("reference"),
                new AccountId(row.getObject("account", UUID.class)),
                json.readValue(row.getString("places"), PLACES).stream()
                        .map(PlaceColumn::place)
                        .toList());
    }

    String placesOf(PaidOrder order) {
        return json.writeValueAsString(
                order.places().stream().map(PlaceColumn::of).toList());
    }

    private record PlaceColumn(UUID ticket, String session, String category, OfferType type, boolean liveCode) {

        static PlaceColumn of(Place place) {
            return new PlaceColumn(
                    place.ticket().value(), place.session().value(), place.category(), place.type(), place.liveCode());
        }

        Place place() {
            return new Place(new TicketId(ticket), new SessionCode(session), category, type, liveCode);
        }
    }
}

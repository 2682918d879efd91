package io.ogtickets.platform.problem;

import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.client.ResourceAccessException;

/** Tells a failure that passes by itself from one that would come again. */
public final class Outages {

    private Outages() {}

    public static boolean isOutage(Throwable failure) {
        return switch (failure) {
            case NeighbourUnavailable away -> true;
            case TransientDataAccessException away -> true;
            case RecoverableDataAccessException away -> true;
            case DataAccessResourceFailureException away -> true;
            case CannotCreateTransactionException away -> true;
            case TransactionSystemException away -> true;
            case ResourceAccessException away -> true;
            case CallNotPermittedException away -> true;
            case BulkheadFullException away -> true;
            default -> connectionWasLost(failure);
        };
    }

    /** A connection that breaks in the middle of a transaction may surface as any exception of the layers above. */
    private static boolean connectionWasLost(@Nullable Throwable failure) {
        return switch (failure) {
            case null -> false;
            case SQLException sql -> isOfTheConnection(sql.getSQLState());
            default -> connectionWasLost(failure.getCause());
        };
    }

    /** The driver names the class 08, the server 57P; a pool that closed the connection names none. */
    private static boolean isOfTheConnection(@Nullable String sqlState) {
        return sqlState == null || sqlState.startsWith("08") || sqlState.startsWith("57P");
    }
}

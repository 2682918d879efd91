package io.ogtickets.ticket.application;

import io.ogtickets.ticket.domain.AccountId;
import io.ogtickets.ticket.domain.TicketId;
import io.ogtickets.ticket.store.ErasedAccounts;
import io.ogtickets.ticket.store.PaidOrders;
import io.ogtickets.ticket.store.Reissues;
import io.ogtickets.ticket.store.TicketMails;
import io.ogtickets.ticket.store.Tickets;
import io.ogtickets.ticket.store.TransferMails;
import io.ogtickets.ticket.store.Transfers;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets a person. Tickets and orders stay, for they were paid for and counted, under an id that was drawn for nobody; the
 * mails that are still owed are dropped.
 */
@Service
public class EraseAccount {

    private static final String FORFEITED = "account-erased";

    private final ErasedAccounts erased;
    private final Tickets tickets;
    private final PaidOrders orders;
    private final TicketMails mails;
    private final Transfers transfers;
    private final TransferMails transferMails;
    private final Reissues reissues;
    private final RevokeTickets revoke;

    EraseAccount(
            ErasedAccounts erased,
            Tickets tickets,
            PaidOrders orders,
            TicketMails mails,
            Transfers transfers,
            TransferMails transferMails,
            Reissues reissues,
            RevokeTickets revoke) {
        this.erased = erased;
        this.tickets = tickets;
        this.orders = orders;
        this.mails = mails;
        this.transfers = transfers;
        this.transferMails = transferMails;
        this.reissues = reissues;
        this.revoke = revoke;
    }

    /** Once more finds nothing more to do. */
    @Transactional
    public void erase(AccountId account) {
        AccountId nobody = new AccountId(UUID.randomUUID());
        List<TicketId> forfeited = transfers.acceptedBy(account);
        erased.remember(account);
        erased.dropRequests(account);
        mails.drop(account);
        transferMails.drop(account);
        reissues.drop(account);
        transferMails.rename(account, nobody);
        transfers.rename(account, nobody);
        orders.rename(account, nobody);
        tickets.rename(account, nobody);
        if (!forfeited.isEmpty()) {
            revoke.takeBack(forfeited, FORFEITED);
        }
    }
}

package io.ogtickets.ticket.store;

import io.ogtickets.platform.crypto.MasterKeys;
import io.ogtickets.platform.crypto.Sealed;
import io.ogtickets.platform.id.Ids;
import io.ogtickets.ticket.domain.AccountId;
import io.ogtickets.ticket.domain.Invitation;
import io.ogtickets.ticket.domain.OwedTransferMail;
import io.ogtickets.ticket.domain.TransferId;
import io.ogtickets.ticket.domain.TransferMailKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The mails that are owed for transfers. */
@Repository
public class TransferMails {

    private final JdbcClient jdbc;
    private final MasterKeys master;
    private final JsonMapper json;

    TransferMails(JdbcClient jdbc, MasterKeys master, JsonMapper json) {
        this.jdbc = jdbc;
        this.master = master;
        this.json = json;
    }

    public void oweInvitation(TransferId transfer, Invitation invitation, Locale locale) {
        UUID id = Ids.next();
        add(id, transfer, TransferMailKind.INVITATION, locale, null, seal(id, invitation));
    }

    /** The locale is the account's own when it is sent. */
    public void owe(TransferId transfer, TransferMailKind kind, AccountId account) {
        add(Ids.next(), transfer, kind, Locale.ENGLISH, account, null);
    }

    private void add(
            UUID id,
            TransferId transfer,
            TransferMailKind kind,
            Locale locale,
            @Nullable AccountId account,
            @Nullable Sealed secret) {
        jdbc.sql("""
                        INSERT INTO transfer_mail (id, transfer_id, kind, locale, account, secret, master_key)
                        VALUES (:id, :transfer, :kind, :locale, :account, :secret, :masterKey)""")
                .param("id", id)
                .param("transfer", transfer.value())
                .param("kind", kind.name())
                .param("locale", locale.toLanguageTag())
                .param("account", account == null ? null : account.value())
                .param("secret", secret == null ? null : secret.bytes())
                .param("masterKey", secret == null ? null : secret.keyId())
                .update();
    }

    /** Takes up to {@code most} that are due, for this worker alone until the lease has run out. */
    public List<OwedTransferMail> claim(int most) {
        return jdbc.sql("""
                        WITH due AS MATERIALIZED (
                            SELECT id FROM transfer_mail WHERE sent_at IS NULL AND due_at <= now() AND give_up_at > now()
                            ORDER BY due_at LIMIT :most FOR UPDATE SKIP LOCKED)
                        UPDATE transfer_mail m SET attempts = attempts + 1,
                            due_at = now() + least(interval '2 seconds' * 2 ^ least(attempts, 10), interval '5 minutes')
                        FROM due WHERE m.id = due.id
                        RETURNING m.*""").param("most", most).query(this::mailOf).list();
    }

    /** What a person was to read, and what a person wanted others to read. */
    public void drop(AccountId person) {
        jdbc.sql("""
                        DELETE FROM transfer_mail m USING transfer t
                        WHERE m.transfer_id = t.id AND m.sent_at IS NULL
                            AND (m.account = :person OR (m.account IS NULL AND t.giver = :person))""").param("person", person.value()).update();
    }

    /** Of mails that were sent: to whom. */
    public void rename(AccountId person, AccountId other) {
        jdbc.sql("UPDATE transfer_mail SET account = :other WHERE account = :person")
                .param("person", person.value())
                .param("other", other.value())
                .update();
    }

    /** It is never sent again, and its secret is gone. */
    public void markSent(UUID mail) {
        jdbc.sql("UPDATE transfer_mail SET sent_at = now(), secret = NULL WHERE id = :id")
                .param("id", mail)
                .update();
    }

    private OwedTransferMail mailOf(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID account = row.getObject("account", UUID.class);
        byte[] secret = row.getBytes("secret");
        return new OwedTransferMail(
                id,
                new TransferId(row.getObject("transfer_id", UUID.class)),
                TransferMailKind.valueOf(row.getString("kind")),
                Locale.forLanguageTag(row.getString("locale")),
                account == null ? null : new AccountId(account),
                secret == null ? null : open(id, new Sealed(row.getString("master_key"), secret)));
    }

    private Sealed seal(UUID id, Invitation invitation) {
        return master.seal(json.writeValueAsBytes(invitation), Ids.bytesOf(id));
    }

    private Invitation open(UUID id, Sealed secret) {
        return json.readValue(master.open(secret, Ids.bytesOf(id)), Invitation.class);
    }
}

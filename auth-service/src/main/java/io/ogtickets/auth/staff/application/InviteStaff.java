package io.ogtickets.auth.staff.application;

import io.ogtickets.auth.account.application.LinkProperties;
import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.account.domain.Accounts;
import io.ogtickets.auth.account.domain.OpaqueToken;
import io.ogtickets.auth.audit.application.SecurityJournal;
import io.ogtickets.auth.audit.domain.SecurityEvent;
import io.ogtickets.auth.audit.domain.SecurityEventKind;
import io.ogtickets.auth.mail.MailTemplates;
import io.ogtickets.auth.mail.application.QueueMail;
import io.ogtickets.platform.problem.Refusal;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invites somebody to the staff, by mail. */
@Service
public class InviteStaff {

    private final Accounts accounts;
    private final Invitations invitations;
    private final QueueMail queueMail;
    private final MailTemplates templates;
    private final SecurityJournal journal;
    private final LinkProperties links;
    private final String publicUrl;

    InviteStaff(
            Accounts accounts,
            Invitations invitations,
            QueueMail queueMail,
            MailTemplates templates,
            SecurityJournal journal,
            LinkProperties links,
            @Value("${og.public-url}") String publicUrl) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.queueMail = queueMail;
        this.templates = templates;
        this.journal = journal;
        this.links = links;
        this.publicUrl = publicUrl;
    }

    /** Refuses with {@code account-exists} if the address has one. An earlier invitation is good no more. */
    @Transactional
    public void by(AccountId administrator, Invitation invitation) {
        if (accounts.existsAt(invitation.email().normalised())) {
            throw Refusal.conflict("account-exists", "This address has an account.");
        }
        OpaqueToken token = OpaqueToken.fresh();
        invitations.put(invitation, token);
        queueMail.of(templates.write(
                "staff-invitation",
                invitation.language().tag(),
                invitation.email().address(),
                Map.of(
                        "link",
                        publicUrl + "/join?token=" + token.text(),
                        "time",
                        Long.toString(links.invitation().toHours()))));
        journal.record(SecurityEvent.of(SecurityEventKind.STAFF_INVITED, null)
                .by(administrator)
                .with("role", invitation.role().name()));
    }
}

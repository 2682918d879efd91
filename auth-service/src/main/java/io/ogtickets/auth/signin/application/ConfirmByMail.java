package io.ogtickets.auth.signin.application;

import io.ogtickets.auth.account.domain.EmailAddress;
import io.ogtickets.auth.audit.application.SecurityJournal;
import io.ogtickets.auth.audit.domain.SecurityEvent;
import io.ogtickets.auth.audit.domain.SecurityEventKind;
import io.ogtickets.auth.mail.MailTemplates;
import io.ogtickets.auth.mail.application.MailAllowance;
import io.ogtickets.auth.mail.application.QueueMail;
import io.ogtickets.auth.signin.domain.Credentials;
import io.ogtickets.auth.signin.domain.DeviceName;
import io.ogtickets.auth.signin.domain.MailedCode;
import io.ogtickets.platform.problem.Refusal;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Has the owner of an account without a second factor confirm a suspicious sign-in by a code in their mailbox. */
@Component
class ConfirmByMail {

    private final MailedCodes codes;
    private final MailAllowance allowance;
    private final MailTemplates templates;
    private final QueueMail queueMail;
    private final SecurityJournal journal;
    private final SuspicionProperties properties;
    private final String publicUrl;

    ConfirmByMail(
            MailedCodes codes,
            MailAllowance allowance,
            MailTemplates templates,
            QueueMail queueMail,
            SecurityJournal journal,
            SuspicionProperties properties,
            @Value("${og.public-url}") String publicUrl) {
        this.codes = codes;
        this.allowance = allowance;
        this.templates = templates;
        this.queueMail = queueMail;
        this.journal = journal;
        this.properties = properties;
        this.publicUrl = publicUrl;
    }

    /**
     * Mails a code, which takes the place of an earlier one; but not of one that is on its way to whoever types it, nor
     * once the allowance is spent. Then that one stays what counts.
     *
     * @return what to answer: {@code otp-required}, or {@code too-many-attempts} if no code is good and none may go
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Refusal ask(Credentials credentials, DeviceName device) {
        if (codes.isNew(credentials.account())) {
            return answered(credentials, "withheld", Credentials.codeByMailWanted());
        }
        Duration wait = allowance.take(MailAllowance.Purpose.SIGN_IN_CODE, EmailAddress.normalise(credentials.email()));
        if (wait.isZero()) {
            mail(credentials, device);
            return answered(credentials, "mailed", Credentials.codeByMailWanted());
        }
        return answered(
                credentials,
                "withheld",
                isThereFor(credentials)
                        ? Credentials.codeByMailWanted()
                        : new Refusal(Refusal.Kind.TOO_MANY, "too-many-attempts", "Too many codes were asked for.")
                                .retryAfter(wait));
    }

    private void mail(Credentials credentials, DeviceName device) {
        MailedCode code = MailedCode.fresh();
        codes.put(credentials.account(), code);
        Map<String, String> values = Map.of(
                "code", code.text(),
                "time", Long.toString(properties.code().lifetime().toMinutes()),
                "device", device.text(),
                "link", publicUrl + "/forgotten-password");
        queueMail.of(templates.write("sign-in-code", credentials.language().tag(), credentials.email(), values));
    }

    private Refusal answered(Credentials credentials, String code, Refusal answer) {
        journal.record(SecurityEvent.of(SecurityEventKind.SIGN_IN_SUSPECTED, credentials.account())
                .with("code", code));
        return answer;
    }

    boolean isThereFor(Credentials credentials) {
        return codes.isGood(credentials.account());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public boolean accepts(Credentials credentials, String typed) {
        return codes.accept(credentials.account(), new MailedCode(typed));
    }
}

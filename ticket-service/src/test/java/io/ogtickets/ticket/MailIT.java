package io.ogtickets.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ogtickets.platform.id.Ids;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One mail an order, in its holder's language, whoever is away meanwhile. */
class MailIT extends Scenario {

    /** Other tests buy by the hundred; here, a mail is waited for. */
    @BeforeEach
    void nobodyWaitsForTheMailsOfOtherTests() {
        jdbc.sql("DELETE FROM ticket_mail WHERE sent_at IS NULL").update();
    }

    @AfterEach
    void everybodyIsBack() {
        NEIGHBOURS.authAway = false;
    }

    @Test
    void theHolderIsToldOnceInFrench() throws MessagingException, IOException {
        live(account, "fr");
        BoughtOrder order = BoughtOrder.family(account);

        paid(order);
        await().until(() -> mailsTo(account).size() == 1);
        paid(order);
        mailOfALaterOrderHasArrived();

        assertThat(mailsTo(account)).hasSize(1);
        MimeMessage mail = mailsTo(account).getFirst();
        assertThat(mail.getSubject()).isEqualTo("Vos billets, commande " + order.reference());
        assertThat(attachment(mail).getFileName()).isEqualTo("billets-" + order.reference() + ".pdf");
        assertThat(PrintedPages.of(attachment(mail).getInputStream().readAllBytes())
                        .count())
                .as("all tickets of the order")
                .isEqualTo(4);
        assertThat(texts(mail))
                .hasSize(2)
                .allSatisfy(text -> assertThat(text)
                        .contains("Bonjour Zoé,")
                        .contains("samedi 22 juillet 2028, 11:00 (heure d’été d’Europe centrale)")
                        .contains("Paris La Défense Arena, 99 jardins de l", "92000 Nanterre")
                        .contains("4 billets, catégorie A")
                        .contains(order.reference())
                        .contains("http://localhost:8080/orders/" + order.id()));
        assertThat(texts(mail).getLast()).contains("<html lang=\"fr\">");
    }

    @Test
    void othersReadEnglish() throws MessagingException {
        live(account, "en");
        BoughtOrder order = BoughtOrder.solo(account);

        paid(order);

        await().until(() -> mailsTo(account).size() == 1);
        assertThat(mailsTo(account).getFirst().getSubject()).isEqualTo("Your tickets, order " + order.reference());
    }

    @Test
    void aMailWaitsForItsHolder() {
        UUID stranger = Ids.next();
        BoughtOrder order = BoughtOrder.solo(stranger);
        paid(order);
        await().until(() -> attemptsFor(order) >= 1);

        live(stranger, "en");

        await().until(() -> mailsTo(stranger).size() == 1);
    }

    @Test
    void aMailWaitsForTheMailServer() {
        BoughtOrder order = BoughtOrder.solo(account);
        MAILBOX.getSmtp().stopService();
        paid(order);
        await().until(() -> attemptsFor(order) >= 1 && ticketsOf(order) == 1);

        MAILBOX.reset();

        await().until(() -> mailsTo(account).size() == 1);
    }

    @Test
    void anAddressThatIsNoneKeepsNoOtherMailWaiting() {
        NEIGHBOURS.people.compute(
                account, (id, person) -> Map.of("accountId", id.toString(), "email", "a b@@", "firstName", "A"));
        UUID other = Ids.next();
        live(other, "en");

        paid(BoughtOrder.solo(account));
        paid(BoughtOrder.solo(other));

        await().until(() -> mailsTo(other).size() == 1);
    }

    @Test
    void aMailWaitsForTheSessionToBeKnown() {
        String code = "T-" + account.toString().substring(24);
        BoughtOrder order = BoughtOrder.solo(account).forSession(code);
        paid(order);
        await().until(() -> attemptsFor(order) >= 1);
        assertThat(mailsTo(account)).isEmpty();

        tell("catalog", code, "session-published", catalogSample().replace("SWM-0727-1100", code));

        await().until(() -> mailsTo(account).size() == 1);
    }

    private void mailOfALaterOrderHasArrived() {
        UUID later = Ids.next();
        live(later, "en");
        paid(BoughtOrder.solo(later));
        await().until(() -> mailsTo(later).size() == 1);
    }

    private int attemptsFor(BoughtOrder order) {
        return jdbc.sql("SELECT attempts FROM ticket_mail WHERE order_id = ?")
                .param(order.id())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private static List<MimeMessage> mailsTo(UUID account) {
        return mailsTo(account + "@example.org");
    }

    /** Plain text first. */
    private static List<String> texts(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart several) {
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < several.getCount(); i++) {
                BodyPart one = several.getBodyPart(i);
                texts.addAll(texts(one));
            }
            return texts;
        }
        return part.isMimeType("text/*") ? List.of(part.getContent().toString()) : List.of();
    }

    private static BodyPart attachment(MimeMessage mail) throws MessagingException, IOException {
        Multipart parts = (Multipart) mail.getContent();
        return parts.getBodyPart(parts.getCount() - 1);
    }
}

package io.ogtickets.local.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.local.home.Json;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MailboxServerTest {

    private static final String MARIE = "marie@spectator.example";
    private static final String TEXT = "Bienvenue à Paris: https://localhost/activation?token=abc-123";
    private static final String HTML = "<p>Bienvenue <script>alert('x')</script> “à” Paris</p>";

    private MailboxServer server;
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void start() throws Exception {
        server = new MailboxServer(0, 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
        http.close();
    }

    @Test
    void aScriptReadsTheMailsOfAnAddressNewestFirst() throws Exception {
        send(MARIE, "Première");
        send("paul@spectator.example", "Not for Marie");
        send(MARIE, "Seconde");

        JsonNode items = Json.MAPPER
                .readTree(get("/api/messages?to=Marie%40spectator.example").body())
                .path("items");

        assertThat(items.valueStream().map(mail -> mail.path("subject").asString()))
                .containsExactly("Seconde", "Première");
        JsonNode mail = items.path(0);
        assertThat(mail.path("to").asString()).isEqualTo(MARIE);
        assertThat(mail.path("text").asString().strip()).isEqualTo(TEXT);
        assertThat(mail.path("html").asString().strip()).isEqualTo(HTML);
        assertThat(mail.path("id").asString()).isNotEmpty();
        assertThat(mail.path("receivedAt").asString()).endsWith("Z");
        assertThat(mail.propertyNames())
                .containsExactlyInAnyOrder("id", "to", "subject", "text", "html", "attachments", "receivedAt");
        assertThat(mail.path("attachments")).isEmpty();
    }

    @Test
    void whatIsAttachedIsNamedAndThereToTheByte() throws Exception {
        byte[] content = {'%', 'P', 'D', 'F', 0, (byte) 0xff, '\r', '\n'};
        send(MARIE, "Billets", attached("billets-été.pdf", content));

        JsonNode mail = Json.MAPPER
                .readTree(get("/api/messages?to=" + MARIE).body())
                .path("items")
                .path(0);
        JsonNode file = mail.path("attachments").path(0);
        assertThat(mail.path("text").asString().strip()).isEqualTo(TEXT);
        assertThat(mail.path("attachments")).hasSize(1);
        assertThat(file.path("name").asString()).isEqualTo("billets-été.pdf");
        assertThat(file.path("type").asString()).isEqualTo("application/pdf");
        assertThat(file.path("size").asInt()).isEqualTo(content.length);
        String href = file.path("href").asString();
        HttpResponse<byte[]> answer = get(href, BodyHandlers.ofByteArray());
        assertThat(answer.body()).isEqualTo(content);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(get("/messages/" + mail.path("id").asString()).body()).contains(href, "billets-été.pdf");
        assertThat(get(href + "0").statusCode()).isEqualTo(404);
    }

    @Test
    void aPersonReadsThemOnAPage() throws Exception {
        send(MARIE, "Marie & <Paul>");

        String list = get("/").body();
        assertThat(list).contains("Marie &amp; &lt;Paul&gt;").doesNotContain("<Paul>");

        String link = list.replaceAll("(?s).*href=\"(/messages/[^\"]+)\".*", "$1");
        HttpResponse<String> page = get(link);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("&lt;script&gt;").doesNotContain("<script>");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        assertThat(get("/messages/none").statusCode()).isEqualTo(404);
        assertThat(get("/elsewhere").statusCode()).isEqualTo(404);
        assertThat(get("/health").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return get(path, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> get(String path, BodyHandler<T> handler) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + server.httpPort() + path);
        return http.send(HttpRequest.newBuilder(uri).build(), handler);
    }

    private void send(String to, String subject) throws Exception {
        send(to, subject, new MimeMultipart("alternative", text(), html()));
    }

    private void send(String to, String subject, Multipart content) throws Exception {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(server.smtpPort()));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("box-office@og-tickets.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        message.setContent(content);
        Transport.send(message);
    }

    private static Multipart attached(String name, byte[] content) throws Exception {
        MimeBodyPart body = new MimeBodyPart();
        body.setContent(new MimeMultipart("alternative", text(), html()));
        MimeBodyPart file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(new ByteArrayDataSource(content, "application/pdf")));
        file.setDisposition(Part.ATTACHMENT);
        file.setFileName(MimeUtility.encodeText(name, "UTF-8", null));
        return new MimeMultipart("mixed", body, file);
    }

    private static MimeBodyPart text() throws Exception {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(TEXT, "UTF-8", "plain");
        return part;
    }

    private static MimeBodyPart html() throws Exception {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(HTML, "UTF-8", "html");
        return part;
    }
}

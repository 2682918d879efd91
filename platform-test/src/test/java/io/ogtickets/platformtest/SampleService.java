package io.ogtickets.platformtest;

import io.ogtickets.platform.event.EventHandlers;
import io.ogtickets.platform.event.Inbox;
import io.ogtickets.platform.event.Outbox;
import io.ogtickets.platform.event.OutgoingEvent;
import io.ogtickets.platform.idempotency.IdempotencyKey;
import io.ogtickets.platform.idempotency.IdempotentRequests;
import io.ogtickets.platform.page.PageQuery;
import io.ogtickets.platform.problem.NeighbourUnavailable;
import io.ogtickets.platform.problem.Refusal;
import io.ogtickets.platform.problem.Refuses;
import io.ogtickets.platform.security.AccessRules;
import io.ogtickets.platform.security.FreshProof;
import jakarta.servlet.Filter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Stands for any service: notes that are written, told of, read back, and refused. */
@SpringBootApplication
class SampleService {

    record Note(@NotBlank String text, @Positive int number) {}

    @Bean
    AccessRules accessRules() {
        return AccessRules.denyAllBut()
                .anyone(HttpMethod.GET, "/api/v1/notes", "/api/v1/notes/search")
                .role("SPECTATOR", HttpMethod.POST, "/api/v1/notes", "/api/v1/notes/shredding")
                .role("SPECTATOR", HttpMethod.GET, "/api/v1/diaries/{id}", "/api/v1/diaries/{id}/cover")
                .service("notes", HttpMethod.GET, "/internal/notes");
    }

    /** Fails outside of any controller. */
    @Bean
    FilterRegistrationBean<Filter> brokenFilter() {
        FilterRegistrationBean<Filter> broken = new FilterRegistrationBean<>((_, _, _) -> {
            throw new IllegalStateException("broken");
        });
        broken.addUrlPatterns("/api/v1/broken-filter");
        return broken;
    }

    @RestController
    static class Notes {

        private final IdempotentRequests requests;
        private final Writer writer;

        private final FreshProof freshProof;

        Notes(IdempotentRequests requests, Writer writer, FreshProof freshProof) {
            this.requests = requests;
            this.writer = writer;
            this.freshProof = freshProof;
        }

        @GetMapping("/api/v1/notes")
        Map<String, Object> list(@Valid PageQuery page) {
            return Map.of("page", page.number(), "size", page.limit());
        }

        @GetMapping("/api/v1/notes/search")
        List<String> search(@RequestParam String text) {
            return writer.find(text);
        }

        @Refuses(conflict = "note-refused")
        @PostMapping("/api/v1/notes")
        ResponseEntity<?> write(IdempotencyKey key, @Valid @RequestBody Note note) {
            return requests.once(key, note, () -> ResponseEntity.status(201).body(writer.write("http", note)));
        }

        @Refuses(forbidden = "step-up-required")
        @PostMapping("/api/v1/notes/shredding")
        void shred(@AuthenticationPrincipal Jwt caller) {
            freshProof.demand(caller);
        }

        /** A diary has the id of its owner. */
        @GetMapping("/api/v1/diaries/{id}")
        String diary(@PathVariable String id, @AuthenticationPrincipal Jwt caller) {
            if (!id.equals(caller.getSubject())) {
                throw Refusal.notFound("diary");
            }
            return "dear diary";
        }

        /** Forgets to look whose it is. */
        @GetMapping("/api/v1/diaries/{id}/cover")
        String cover(@PathVariable String id) {
            return "diary of " + id;
        }

        @GetMapping("/api/v1/forgotten")
        String routeWithoutRule() {
            return "secret";
        }

        @GetMapping("/internal/notes")
        String internal() {
            return "for services";
        }
    }

    @Component
    static class Writer {

        private final Outbox outbox;
        private final JdbcClient jdbc;

        Writer(Outbox outbox, JdbcClient jdbc) {
            this.outbox = outbox;
            this.jdbc = jdbc;
        }

        List<String> find(String text) {
            return jdbc.sql("SELECT text FROM note WHERE text = ?")
                    .param(text)
                    .query(String.class)
                    .list();
        }

        @Transactional
        public Note write(String key, Note note) {
            if (note.text().equals("refuse")) {
                throw Refusal.conflict("note-refused", "No.").with("number", note.number());
            }
            jdbc.sql("INSERT INTO note (text, number) VALUES (?, ?)")
                    .params(note.text(), note.number())
                    .update();
            outbox.append(new OutgoingEvent("notes", key, "note-written", note));
            return note;
        }
    }

    @Component
    static class Reader {

        final Map<String, List<Integer>> read = new ConcurrentHashMap<>();
        final AtomicInteger neighbourAway = new AtomicInteger();
        final ConcurrentLinkedQueue<ConsumerRecord<String, byte[]>> deadLetters = new ConcurrentLinkedQueue<>();

        /** Notes that are poison as long as they are in here. */
        final Set<String> poison = ConcurrentHashMap.newKeySet();

        private final Inbox inbox;
        private final EventHandlers handlers;

        Reader(Inbox inbox, JsonMapper json) {
            this.inbox = inbox;
            this.handlers = new EventHandlers(json).on("note-written", Note.class, this::take);
        }

        @KafkaListener(topics = "notes", batch = "true")
        void receive(List<ConsumerRecord<String, byte[]>> records) {
            inbox.receive(records, handlers);
        }

        @KafkaListener(topics = "notes.dlt", batch = "true", groupId = "observer")
        void receiveDead(List<ConsumerRecord<String, byte[]>> records) {
            deadLetters.addAll(records);
        }

        private void take(Note note) {
            if (note.text().startsWith("poison") || poison.contains(note.text() + " " + note.number())) {
                throw Refusal.unprocessable("poison", "This can't be handled.");
            }
            if (note.text().startsWith("away") && neighbourAway.getAndDecrement() > 0) {
                throw new NeighbourUnavailable("somebody", new IllegalStateException());
            }
            read.computeIfAbsent(note.text(), text -> new CopyOnWriteArrayList<>())
                    .add(note.number());
        }
    }
}

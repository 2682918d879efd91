package io.ogtickets.catalog.web;

import io.ogtickets.catalog.application.FindSessions;
import io.ogtickets.platform.page.PageOf;
import io.ogtickets.platform.page.PageQuery;
import io.ogtickets.platform.problem.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/sessions")
class SessionsController {

    private final FindSessions find;

    SessionsController(FindSessions find) {
        this.find = find;
    }

    @Operation(summary = "Sessions, by sport, venue, day, medals or words")
    @GetMapping
    PageOf<SessionAnswer> list(@Valid SessionSearch search, @Valid PageQuery page, Locale locale) {
        return find.matching(search.filter(), search.order(), page).map(session -> SessionAnswer.of(session, locale));
    }

    @Operation(summary = "One session with its offers' categories and the places that are left")
    @GetMapping("/{code}")
    SessionAnswer one(@PathVariable String code, Locale locale) {
        return find.byCode(code)
                .map(session -> SessionAnswer.of(session, locale))
                .orElseThrow(() -> Refusal.notFound("session"));
    }
}

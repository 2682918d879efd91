package io.ogtickets.auth.account.web;

import io.ogtickets.auth.account.application.Contact;
import io.ogtickets.auth.account.application.FindAccounts;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ContactController {

    private static final int MOST = 500;

    private final FindAccounts findAccounts;

    ContactController(FindAccounts findAccounts) {
        this.findAccounts = findAccounts;
    }

    @Operation(summary = "How to reach the owners of accounts; unknown accounts are left out")
    @PostMapping("/internal/contacts")
    List<Contact> contacts(@RequestBody @Size(min = 1, max = MOST) List<UUID> accountIds) {
        return findAccounts.contactsOf(accountIds);
    }
}

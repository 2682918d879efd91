package io.ogtickets.auth.account.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** How a person is called. */
@Embeddable
public record PersonName(
        @Column(name = "first_name") String first,
        @Column(name = "last_name") String last) {}

package io.ogtickets.auth.account.domain;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** A person took a consent back, which is as easy as giving it (RGPD article 7.3). */
@Embeddable
public record ConsentWithdrawal(@Enumerated(EnumType.STRING) ConsentText text, Instant withdrawnAt) {}

package io.ogtickets.auth.account.application;

import java.util.List;
import java.util.UUID;

/**
 * An account as its owner sees it.
 *
 * @param acceptMarketing whether the person agrees to news by mail
 */
public record Profile(
        UUID id,
        String email,
        String firstName,
        String lastName,
        String locale,
        List<String> roles,
        boolean acceptMarketing) {}

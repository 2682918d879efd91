package io.ogtickets.auth.staff.application;

import io.ogtickets.auth.account.domain.EmailAddress;
import io.ogtickets.auth.account.domain.Language;
import io.ogtickets.auth.account.domain.PersonName;
import io.ogtickets.auth.account.domain.Role;
import java.util.Set;

/**
 * Somebody who is to join the staff.
 *
 * @param venues at whose gates they will work; none means all
 */
public record Invitation(EmailAddress email, PersonName name, Language language, Role role, Set<String> venues) {}

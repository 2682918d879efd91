package io.ogtickets.auth.privacy.application;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What this service holds on a person, table by table. Hashes, sealed keys and digests of tokens are left out: they tell
 * the person nothing, and would help whoever steals the file.
 */
@Component
class OwnPart {

    private static final Map<String, String> SECTIONS = sections();

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OwnPart(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Map<String, JsonNode> of(UUID account) {
        Map<String, JsonNode> part = new LinkedHashMap<>();
        SECTIONS.forEach((name, query) -> part.put(name, read(query, account)));
        return part;
    }

    private JsonNode read(String query, UUID account) {
        return json.readTree(
                jdbc.sql("SELECT coalesce(jsonb_agg(to_jsonb(section)), '[]')::text FROM (" + query + ") AS section")
                        .param("account", account)
                        .query(String.class)
                        .single());
    }

    private static Map<String, String> sections() {
        Map<String, String> sections = new LinkedHashMap<>();
        sections.put("profile", """
                SELECT id, email, first_name AS "firstName", last_name AS "lastName", lower(language) AS locale,
                       activated_at AS "activatedAt" FROM account WHERE id = :account""");
        sections.put("roles", "SELECT role FROM account_role WHERE account = :account ORDER BY role");
        sections.put("consents", """
                SELECT text, text_version AS version, lower(language) AS locale, given_at AS "givenAt"
                FROM account_consent WHERE account = :account ORDER BY given_at""");
        sections.put("withdrawnConsents", """
                SELECT text, withdrawn_at AS "withdrawnAt"
                FROM account_consent_withdrawal WHERE account = :account ORDER BY withdrawn_at""");
        sections.put("emailChanges", """
                SELECT email, expires_at AS "expiresAt" FROM email_change WHERE account = :account""");
        sections.put("secondFactors", """
                SELECT 'TOTP' AS kind, confirmed_at AS "confirmedAt" FROM totp WHERE account = :account""");
        sections.put("passkeys", """
                SELECT name, created_at AS "createdAt", last_used_at AS "lastUsedAt"
                FROM passkey WHERE account = :account ORDER BY created_at""");
        sections.put("devices", """
                SELECT device AS name, lower(client) AS client, signed_in_at AS "firstSeenAt",
                       last_seen_at AS "lastSeenAt"
                FROM sign_in_family WHERE account = :account ORDER BY signed_in_at""");
        sections.put("lastSignIn", """
                SELECT at, warned_at AS "warnedAt" FROM last_sign_in WHERE account = :account""");
        sections.put("signIns", """
                SELECT client, device, signed_in_at AS "signedInAt", last_seen_at AS "lastSeenAt"
                FROM sign_in_family WHERE account = :account ORDER BY signed_in_at""");
        sections.put("knownDevices", """
                SELECT first_seen_at AS "firstSeenAt", last_seen_at AS "lastSeenAt"
                FROM known_device WHERE account = :account ORDER BY first_seen_at""");
        sections.put("securityEvents", """
                SELECT at, kind, actor IS NOT NULL AS "byStaff", details::jsonb AS details
                FROM security_event WHERE account = :account ORDER BY at""");
        sections.put("actsAsStaff", """
                SELECT at, kind, details::jsonb AS details
                FROM security_event WHERE actor = :account ORDER BY at""");
        return sections;
    }
}

package io.ogtickets.auth.family.application;

import io.ogtickets.auth.family.domain.Granted;
import io.ogtickets.auth.family.domain.Lifetimes;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long sign-ins last.
 *
 * @param people of the public
 * @param staff of those who have any other role
 * @param twoTabs so long a refresh token that was just replaced is no replay
 */
@ConfigurationProperties("og.auth.sessions")
public record SessionProperties(Lifetimes people, Lifetimes staff, Duration twoTabs) {

    Lifetimes of(List<String> roles) {
        return Granted.isStaff(roles) ? staff : people;
    }
}

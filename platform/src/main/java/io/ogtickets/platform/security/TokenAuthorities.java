package io.ogtickets.platform.security;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads {@code roles} as {@code ROLE_…} and {@code scope} as {@code SCOPE_…}. */
final class TokenAuthorities implements Converter<Jwt, Collection<GrantedAuthority>> {

    @Override
    public Collection<GrantedAuthority> convert(Jwt token) {
        return Stream.concat(claim(token, "roles", "ROLE_"), claim(token, "scope", "SCOPE_"))
                .toList();
    }

    private static Stream<GrantedAuthority> claim(Jwt token, String name, String prefix) {
        @Nullable List<String> values = token.getClaimAsStringList(name);
        return values == null
                ? Stream.empty()
                : values.stream().map(value -> new SimpleGrantedAuthority(prefix + value));
    }
}

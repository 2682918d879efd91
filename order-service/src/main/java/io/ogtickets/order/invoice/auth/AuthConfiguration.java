package io.ogtickets.order.invoice.auth;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/** Makes the client of auth-service. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = AuthInternalApi.NAME, types = AuthInternalApi.class)
class AuthConfiguration {}

package io.ogtickets.validation.auth;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/** Makes the client of auth-service. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = AuthServiceClient.NAME, types = AuthServiceClient.class)
class AuthServiceConfiguration {}

package io.ogtickets.ticket.validation;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/** Makes the client of validation-service. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = ValidationInternalApi.NAME, types = ValidationInternalApi.class)
class ValidationConfiguration {}

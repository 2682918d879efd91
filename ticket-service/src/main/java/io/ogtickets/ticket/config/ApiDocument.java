package io.ogtickets.ticket.config;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.springframework.context.annotation.Configuration;

/** What stands above the API document. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
        info = @Info(title = "Tickets", version = "v1", description = "Tickets, their codes and their QR symbols."))
class ApiDocument {}

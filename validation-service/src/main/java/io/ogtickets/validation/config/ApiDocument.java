package io.ogtickets.validation.config;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.springframework.context.annotation.Configuration;

/** What stands above the API document. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(info = @Info(title = "Gates", version = "v1", description = "Scans, and who was let in."))
class ApiDocument {}

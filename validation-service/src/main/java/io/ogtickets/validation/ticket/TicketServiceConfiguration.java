package io.ogtickets.validation.ticket;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/** Makes the client of ticket-service. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = TicketServiceClient.NAME, types = TicketServiceClient.class)
class TicketServiceConfiguration {}

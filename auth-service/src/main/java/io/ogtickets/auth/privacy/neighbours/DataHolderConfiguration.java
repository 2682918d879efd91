package io.ogtickets.auth.privacy.neighbours;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/** A client of each, load-balanced by its name. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "order-service", types = DataHolderClient.class)
@ImportHttpServices(group = "payment-service", types = DataHolderClient.class)
@ImportHttpServices(group = "ticket-service", types = DataHolderClient.class)
@ImportHttpServices(group = "validation-service", types = DataHolderClient.class)
class DataHolderConfiguration {}

package io.ogtickets.ticket.order;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/** Makes the client of order-service. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = OrderInternalApi.NAME, types = OrderInternalApi.class)
class OrderConfiguration {}

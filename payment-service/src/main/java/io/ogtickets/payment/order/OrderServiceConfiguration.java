package io.ogtickets.payment.order;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/** The client of order-service, load-balanced by its name. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "order-service", types = OrderServiceClient.class)
class OrderServiceConfiguration {}

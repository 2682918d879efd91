package io.ogtickets.order;

import io.ogtickets.platformtest.ServiceTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.annotation.Import;

/** The whole service, with customers in front of it and its neighbours' events. All such tests share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ServiceTest
@Import({Customers.class, Neighbours.class, Books.class, RemoteNeighbours.class})
@ExtendWith(BooksBalance.class)
@interface OrderServiceTest {}

package io.ogtickets.order;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Checks after each test what must always hold. */
final class BooksBalance implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext test) {
        SpringExtension.getApplicationContext(test).getBean(Books.class).balance();
    }
}

package io.ogtickets.catalog;

import io.ogtickets.platformtest.ServiceTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Runs a test against the one catalogue, with the demonstration on sale, that all tests of this module share. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@Import(Published.class)
@TestPropertySource(properties = "og.catalog.import-demonstration=true")
@interface CatalogTest {}

/** Opens allotments, takes places and gives them back, tells others how many are left. */
@NullMarked
package io.ogtickets.order.inventory.application;

import org.jspecify.annotations.NullMarked;

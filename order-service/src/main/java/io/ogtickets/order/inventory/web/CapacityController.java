package io.ogtickets.order.inventory.web;

import io.ogtickets.order.inventory.application.ChangeCapacity;
import io.ogtickets.order.inventory.domain.Allotment;
import io.ogtickets.order.inventory.domain.AllotmentId;
import io.ogtickets.platform.problem.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CapacityController {

    record CapacityRequest(@NotNull @Min(1) @Max(1_000_000) Integer capacity) {}

    record CapacityAnswer(String session, String category, int capacity, int taken, int available) {
        static CapacityAnswer of(Allotment allotment) {
            return new CapacityAnswer(
                    allotment.id().session(),
                    allotment.id().category(),
                    allotment.capacity(),
                    allotment.taken(),
                    allotment.free());
        }
    }

    private final ChangeCapacity change;

    CapacityController(ChangeCapacity change) {
        this.change = change;
    }

    @Operation(summary = "Gives a category more places, or fewer, down to those that are held or sold")
    @Refuses(conflict = "capacity-below-taken")
    @PutMapping("/api/v1/admin/sessions/{code}/categories/{category}")
    CapacityAnswer change(
            @PathVariable String code, @PathVariable String category, @Valid @RequestBody CapacityRequest request) {
        return CapacityAnswer.of(change.change(new AllotmentId(code, category), request.capacity()));
    }
}

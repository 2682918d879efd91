package io.ogtickets.stripesimulator.control;

import io.ogtickets.stripesimulator.fault.Fault;
import io.ogtickets.stripesimulator.fault.Faults;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Orders troubles, lists them, and calls all of them off. */
@RestController
@RequestMapping("/_simulator/faults")
class FaultsController {

    private final Faults faults;

    FaultsController(Faults faults) {
        this.faults = faults;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Fault order(@RequestBody FaultOrder order) {
        return faults.order(
                order.wantedKind(),
                order.wantedPath(),
                Duration.ofMillis(order.wantedDelay()),
                order.wantedStatus(),
                order.wantedTimes());
    }

    @GetMapping
    List<Fault> ordered() {
        return faults.ordered();
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void callOff() {
        faults.clear();
    }
}

package io.ogtickets.validation.web;

import io.ogtickets.platform.signing.SigningKeys;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Gates")
class ManifestKeysController {

    /** A JWK Set (RFC 7517). */
    record ManifestKeySet(List<ManifestKey> keys) {}

    private final SigningKeys keys;

    ManifestKeysController(SigningKeys keys) {
        this.keys = keys;
    }

    @GetMapping("/api/v1/gates/manifest-keys")
    @Operation(
            summary = "The keys that sign manifests, for a scanner's enrolment",
            description =
                    "Read once, over a network of the house's own. Later keys come with manifests that these signed.")
    ManifestKeySet keys() {
        return new ManifestKeySet(ManifestKey.trusted(keys));
    }
}

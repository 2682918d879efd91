package io.ogtickets.catalog.web;

import io.ogtickets.catalog.domain.Localised;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A title in both languages of the Games. */
record TitleRequest(
        @NotBlank @Size(max = 200) String en,
        @NotBlank @Size(max = 200) String fr) {

    Localised title() {
        return new Localised(en, fr);
    }
}

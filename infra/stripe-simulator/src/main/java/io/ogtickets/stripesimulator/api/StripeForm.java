package io.ogtickets.stripesimulator.api;

import io.ogtickets.stripesimulator.domain.StripeFailure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Form fields in Stripe's bracket notation, such as {@code line_items[0][quantity]=4}.
 *
 * @param prefix where in the whole form this part lies, empty for the whole
 * @param values all fields of the whole form under their full names
 */
record StripeForm(String prefix, Map<String, String> values) {

    static StripeForm of(Map<String, String[]> parameters) {
        Map<String, String> values = new TreeMap<>();
        parameters.forEach((name, all) -> values.put(name, all[all.length - 1]));
        return new StripeForm("", values);
    }

    /** The full name of a field of this part, as error messages give it. */
    String name(String key) {
        return prefix.isEmpty() ? key : prefix + "[" + key + "]";
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(values.get(name(key))).filter(value -> !value.isEmpty());
    }

    String requiredText(String key) {
        return text(key).orElseThrow(() -> StripeFailure.missing(name(key)));
    }

    Optional<Long> number(String key) {
        return text(key).map(value -> {
            if (!value.matches("-?\\d{1,15}")) {
                throw StripeFailure.invalid("parameter_invalid_integer", name(key), "Invalid integer: " + value);
            }
            return Long.parseLong(value);
        });
    }

    long requiredNumber(String key, long least, long most) {
        long number = number(key).orElseThrow(() -> StripeFailure.missing(name(key)));
        if (number < least || number > most) {
            throw StripeFailure.invalid(
                    "parameter_invalid_integer",
                    name(key),
                    "This value must be between %d and %d.".formatted(least, most));
        }
        return number;
    }

    StripeForm part(String key) {
        return new StripeForm(name(key), values);
    }

    /** The parts of a list, in the order of their indexes. */
    List<StripeForm> parts(String key) {
        StripeForm list = part(key);
        return list.keys()
                .filter(index -> index.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .sorted()
                .map(index -> list.part(index.toString()))
                .toList();
    }

    /** The fields of a part that is a plain map, such as {@code metadata}, or a list of texts. */
    Map<String, String> texts(String key) {
        StripeForm map = part(key);
        Map<String, String> texts = new TreeMap<>();
        map.keys().forEach(inner -> map.text(inner).ifPresent(value -> texts.put(inner, value)));
        return texts;
    }

    private Stream<String> keys() {
        String start = prefix + "[";
        return values.keySet().stream()
                .filter(name -> name.startsWith(start) && name.indexOf(']', start.length()) > 0)
                .map(name -> name.substring(start.length(), name.indexOf(']', start.length())))
                .distinct();
    }
}

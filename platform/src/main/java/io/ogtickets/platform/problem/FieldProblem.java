package io.ogtickets.platform.problem;

/** One entry of a problem document's {@code errors}: the input field by its JSON path, and what is wrong with it. */
public record FieldProblem(String field, String message) {}

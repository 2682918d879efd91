package io.ogtickets.platformtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a document leaves out, it is found. */
class ApiGapsTest {

    private static final String COMPLETE = """
            {"info": {"title": "Notes"},
             "paths": {
              "/notes/{id}": {"put": {
               "summary": "Writes",
               "security": [{"bearer": []}],
               "parameters": [{"name": "Idempotency-Key", "in": "header", "schema": {"type": "integer"}}],
               "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Note"}}}},
               "responses": {
                "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Note"}}}},
                "400": {"content": {"application/problem+json": {"schema": {"$ref": "#"}, "examples": {"validation-failed": {"$ref": "#/components/examples/validation-failed"}}}}},
                "401": {"content": {"application/problem+json": {"schema": {"$ref": "#"}, "examples": {"unauthenticated": {"$ref": "#/components/examples/unauthenticated"}}}}},
                "403": {"content": {"application/problem+json": {"schema": {"$ref": "#"}, "examples": {"forbidden": {"$ref": "#/components/examples/forbidden"}}}}},
                "404": {"content": {"application/problem+json": {"schema": {"$ref": "#"}, "examples": {"not-found": {"$ref": "#/components/examples/not-found"}}}}},
                "409": {"content": {"application/problem+json": {"schema": {"$ref": "#"}, "examples": {"request-in-progress": {"$ref": "#/components/examples/request-in-progress"}}}}},
                "422": {"content": {"application/problem+json": {"schema": {"$ref": "#"}, "examples": {"idempotency-key-reused": {"$ref": "#/components/examples/idempotency-key-reused"}}}}},
                "429": {"content": {"application/problem+json": {"schema": {"$ref": "#"}, "examples": {"rate-limited": {"$ref": "#/components/examples/rate-limited"}}}}},
                "503": {"content": {"application/problem+json": {"schema": {"$ref": "#"}, "examples": {"service-unavailable": {"$ref": "#/components/examples/service-unavailable"}}}}}}}}},
             "components": {
              "schemas": {"Note": {"properties": {"text": {"type": "string", "example": "Milk"}}}},
              "examples": {
               "validation-failed": {"value": {"status": 400, "detail": "…"}},
               "unauthenticated": {"value": {"status": 401, "detail": "…"}},
               "forbidden": {"value": {"status": 403, "detail": "…"}},
               "not-found": {"value": {"status": 404, "detail": "…"}},
               "request-in-progress": {"value": {"status": 409, "detail": "…"}},
               "idempotency-key-reused": {"value": {"status": 422, "detail": "…"}},
               "rate-limited": {"value": {"status": 429, "detail": "…"}},
               "service-unavailable": {"value": {"status": 503, "detail": "…"}}}}}
            """;

    @Test
    void aCompleteDocumentHasNone() {
        assertThat(gaps(COMPLETE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            "title": "Notes"              | "title": "OpenAPI definition"     | the document has no title
            "summary": "Writes",          |                                   | PUT /notes/{id} has no summary
            , "example": "Milk"           |                                   | Note.text has no example: add its name to the platform's api-examples.properties
            "validation-failed": {"$ref"  | "malformed-request": {"$ref"      | PUT /notes/{id} doesn't show 400 validation-failed
            "401": {                      | "402": {                          | PUT /notes/{id} doesn't show 401 unauthenticated
            "403": {                      | "406": {                          | PUT /notes/{id} doesn't show 403 forbidden
            "404": {                      | "410": {                          | PUT /notes/{id} doesn't show 404 not-found
            "409": {                      | "411": {                          | PUT /notes/{id} doesn't show 409 request-in-progress
            "422": {                      | "411": {                          | PUT /notes/{id} doesn't show 422 idempotency-key-reused
            "429": {                      | "411": {                          | PUT /notes/{id} doesn't show 429 rate-limited
            "503": {                      | "502": {                          | PUT /notes/{id} doesn't show 503 service-unavailable
            "status": 404                 | "status": 410                     | PUT /notes/{id} 404 has another status than the example of not-found
            "status": 403, "detail": "…"  | "status": 403, "title": "Forbidden" | the code forbidden has no text: add forbidden.title and .detail to problems.properties
            """)
    void whatIsMissingIsFound(String complete, String left, String found) {
        assertThat(COMPLETE).contains(complete);
        assertThat(gaps(COMPLETE.replace(complete, left == null ? "" : left))).contains(found);
    }

    private static List<String> gaps(String document) {
        return new ApiGaps(JsonMapper.shared().readTree(document)).all();
    }
}

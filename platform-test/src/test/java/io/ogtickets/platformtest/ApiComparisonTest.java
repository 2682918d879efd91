package io.ogtickets.platformtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ApiComparisonTest {

    private static final String KNOWN = """
            {"paths": {"/notes": {
              "get": {"parameters": [{"name": "page", "in": "query", "schema": {"type": "integer"}}],
                      "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Notes"}}}}}},
              "post": {"requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Note"}}}},
                       "responses": {"201": {"description": "Created"}}}}},
             "components": {"schemas": {
              "Notes": {"type": "object", "properties": {"items": {"type": "array", "items": {"$ref": "#/components/schemas/Note"}}}},
              "Note": {"type": "object", "required": ["text"],
                       "properties": {"text": {"type": "string"}, "colour": {"type": "string", "enum": ["RED", "BLUE"]},
                                      "answers": {"type": "array", "items": {"$ref": "#/components/schemas/Note"}}}}}}}
            """;

    @Test
    void findsNothingWhereNothingChanged() {
        assertThat(changes("nothing", "nothing")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            "post":                                  | "patch":                                   | POST /notes is gone
            "201"                                    | "200"                                      | POST /notes 201 is no longer answered
            "in": "query",                           | "in": "query", "required": true,           | GET /notes needs parameter query page now
            "page"                                   | "number"                                   | GET /notes no longer reads parameter query page
            "type": "integer"                        | "type": "string"                           | GET /notes parameter query page was "integer" and is "string"
            "required": ["text"]                     | "required": ["text", "colour"]             | POST /notes needs colour now
            "RED", "BLUE"                            | "RED"                                      | POST /notes.colour no longer takes BLUE
            "items": {"type": "array"                | "notes": {"type": "array"                  | GET /notes 200 has no items any more
            "text": {"type": "string"}               | "text": {"type": "number"}                 | GET /notes 200.items[].text was "string" and is "number"
            "get": {                                 | "get": {"security": [{"bearer": []}],      | GET /notes needs a token now
            application/json                         | application/xml                            | GET /notes 200 no longer speaks application/json
            """)
    void findsWhatAClientWouldStumbleOver(String known, String changed, String found) {
        assertThat(changes(known, changed)).contains(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            "RED", "BLUE"                  | "RED", "BLUE", "GREEN"
            "required": ["text"]           | "required": []
            "text": {"type": "string"}     | "text": {"type": "string"}, "author": {"type": "string"}
            "responses": {"201"            | "responses": {"202": {}, "201"
            "get": {                       | "get": {"security": [{"cookie": []}, {}],
            {"paths": {                    | {"paths": {"/more": {"get": {"responses": {"200": {}}}},
            """)
    void hasNothingAgainstWhatIsNew(String known, String changed) {
        assertThat(KNOWN).contains(known);
        assertThat(changes(known, changed)).isEmpty();
    }

    private static List<String> changes(String known, String changed) {
        JsonMapper json = JsonMapper.shared();
        return new ApiComparison(json.readTree(KNOWN), json.readTree(KNOWN.replace(known, changed))).breakingChanges();
    }
}

package app.footnote.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;

/** JSON on the standard output: one object on one line, as line-oriented tools like it. */
final class Json {

    private static final ObjectWriter WRITER = new ObjectMapper().writer();

    private Json() {
    }

    static String text(Object value) {
        try {
            return WRITER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Only records that JSON has words for are printed", e);
        }
    }
}

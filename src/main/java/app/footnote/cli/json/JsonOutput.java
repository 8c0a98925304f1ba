package app.footnote.cli.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;

/** JSON on the standard output: one object on one line, as line-oriented tools like it. */
public final class JsonOutput {

    private static final ObjectWriter WRITER = new ObjectMapper().writer();

    private JsonOutput() {
    }

    public static String text(Object value) {
        try {
            return WRITER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Only records that JSON has words for are printed", e);
        }
    }
}

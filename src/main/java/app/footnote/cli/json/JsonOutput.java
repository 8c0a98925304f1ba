package app.footnote.cli.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;

/** Formats a JSON object on one line, for line-oriented tools. */
public final class JsonOutput {

    private static final ObjectWriter WRITER = new ObjectMapper().writer();

    private JsonOutput() {
    }

    public static String text(Object value) {
        try {
            return WRITER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A value without a JSON form: " + value.getClass(), e);
        }
    }
}

package app.footnote.cli.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code search --json} prints. */
public sealed interface SearchJson {

    /** For a query on the command line. */
    record OfQuery(String query, List<HitJson> hits) implements SearchJson {
    }

    /**
     * For a question of a file.
     *
     * @param id the question's own
     */
    record OfQuestion(JsonNode id, List<HitJson> hits) implements SearchJson {
    }

    /**
     * A passage that was found.
     *
     * @param file the note's file as seen from the folder that was added, with {@code /} between names
     * @param path the file itself
     * @param page counted from 1
     * @param start the first char in the page's text, in UTF-16 code units; in Markdown and text in the file
     * @param end the last char, exclusive
     * @param heading the titles that the passage stands under, outermost first
     * @param score in [0, 1]; comparable within one search only
     * @param boxes left, bottom, right, top of each line in PDF points; missing in files that have no pages
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HitJson(
            String file,
            String path,
            String note,
            String course,
            int page,
            int start,
            int end,
            String heading,
            String text,
            double score,
            @Nullable List<float[]> boxes) {
    }
}

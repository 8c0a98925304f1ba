package app.footnote.cli.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The output of {@code search --json}. Immutable. */
sealed interface SearchJson {

    /** The result of a query on the command line. */
    record OfQuery(String query, List<HitJson> hits) implements SearchJson {
    }

    /**
     * The result of a question in a file.
     *
     * @param id the question's id
     */
    record OfQuestion(JsonNode id, List<HitJson> hits) implements SearchJson {
    }

    /**
     * A passage that was found.
     *
     * @param file the path of the note's file from the folder that was added, with {@code /} between names
     * @param path the absolute path of the file
     * @param page the page's position, counted from 1
     * @param pageLabel the printed number of the page; missing if that is the position
     * @param line the number of the line on which the passage begins, counted from 1; missing for files with pages
     * @param start the index of the first char in the page's text, or in the file for Markdown and text, in UTF-16 code
     * units
     * @param end the index after the last char
     * @param heading the headings above the passage, outermost first
     * @param score the score in [0, 1]; comparable within one search only
     * @param boxes the left, bottom, right and top edge of each line in PDF points; missing for files without pages
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HitJson(
            String file,
            String path,
            String note,
            String course,
            int page,
            @Nullable String pageLabel,
            @Nullable Integer line,
            int start,
            int end,
            String heading,
            String text,
            double score,
            @Nullable List<float[]> boxes) {
    }
}

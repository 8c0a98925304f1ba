package app.footnote.cli.json;

import app.footnote.cli.json.NoteJson.FailureJson;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer as {@code ask --json} prints it.
 *
 * @param id of a question of a file; missing for one that was given on the command line
 * @param answer Markdown, in which footnotes stand as {@code [1]}
 * @param ending {@code complete}, {@code not-in-notes}, {@code stopped} or {@code broken}
 * @param failure why the answer broke off; missing if it did not
 * @param checks the answer's sentences, each a range of chars of {@code answer}, and how far the notes carry them
 * @param writer the model that wrote it, or {@code quotes}
 * @param prompt how full the model's context was; missing where no model wrote
 * @param notices what the student should know about this answer, such as why no model wrote it
 * @param session the session that the answer was kept in
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AnswerJson(
        @Nullable JsonNode id,
        String question,
        String answer,
        String ending,
        @Nullable FailureJson failure,
        List<CitationJson> footnotes,
        List<CitationJson> alsoLookedAt,
        List<CheckJson> checks,
        String writer,
        @Nullable PromptJson prompt,
        List<FailureJson> notices,
        TimingJson milliseconds,
        String session) {

    /**
     * Words of a note and where they stand, in the terms of {@link SearchJson.HitJson}.
     *
     * @param number of a footnote; missing for what was only looked at
     * @param verdict {@code supported}, {@code weak}, {@code not-in-notes} or {@code unchecked}; missing likewise
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CitationJson(
            @Nullable Integer number,
            @Nullable String verdict,
            String file,
            String path,
            String note,
            int page,
            int start,
            int end,
            String heading,
            String quote,
            @Nullable List<float[]> boxes) {
    }

    /**
     * A sentence that claims something.
     *
     * @param evidence the words that carry it, best first; where none do, the nearest ones
     */
    record CheckJson(int start, int end, String verdict, List<CitationJson> evidence) {
    }

    record PromptJson(int passages, int tokens, int limit, int turnsLeftOut) {
    }

    record TimingJson(long search, long load, long firstWord, long total) {
    }
}

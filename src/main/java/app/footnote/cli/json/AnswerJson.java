package app.footnote.cli.json;

import app.footnote.session.json.FailureJson;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer as {@code ask --json} prints it. Immutable.
 *
 * @param id the id of a question in a file; missing for a question on the command line
 * @param kind what the question asks for: a {@link app.footnote.answer.request.RequestKind} in lower case with hyphens
 * @param answer the answer in Markdown, with footnotes as {@code [1]}
 * @param ending {@code complete}, {@code closest}, {@code not-in-notes}, {@code stopped} or {@code broken}
 * @param failure why the answer ended early; missing if it did not
 * @param checks the answer's sentences, each a range of chars of {@code answer}, and how well the notes support them
 * @param writer the model that wrote the answer, or {@code quotes}
 * @param prompt the size of the model's prompt; missing if no model wrote the answer
 * @param notices problems that affected the answer, such as why no model wrote it
 * @param session the id of the session in which the answer is saved
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AnswerJson(
        @Nullable JsonNode id,
        String question,
        String kind,
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
     * Words of a note and their place, with the fields of {@link SearchJson.HitJson}.
     *
     * @param number the number of the footnote; missing for quotes that were not cited
     * @param verdict a {@link app.footnote.model.session.Verdict} in lower case with hyphens; missing for quotes that
     * were not cited and for footnotes that only point to a place
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CitationJson(
            @Nullable Integer number,
            @Nullable String verdict,
            String file,
            String path,
            String note,
            int page,
            @Nullable String pageLabel,
            @Nullable Integer line,
            int start,
            int end,
            String heading,
            String quote,
            @Nullable List<float[]> boxes) {
    }

    /**
     * A sentence that makes a claim.
     *
     * @param verdict {@code supported}, {@code weak}, {@code not-in-notes} or {@code unchecked}
     * @param evidence the quotes that support the sentence, best first; if none do, the most similar ones
     * @param reason {@code other-language} or {@code misquoted}, if that decided the verdict
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CheckJson(
            int start, int end, String verdict, List<CitationJson> evidence, @Nullable String reason) {
    }

    record PromptJson(int passages, int tokens, int limit, int turnsLeftOut) {
    }

    record TimingJson(long search, long load, long firstWord, long total) {
    }
}

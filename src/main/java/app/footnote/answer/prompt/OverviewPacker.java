package app.footnote.answer.prompt;

import app.footnote.answer.Question;
import app.footnote.answer.llm.LanguageModel;
import app.footnote.answer.llm.LanguageModelException;
import app.footnote.answer.llm.Prompt;
import app.footnote.answer.passage.AnswerMaterial;
import app.footnote.answer.passage.FoundPassage;
import app.footnote.answer.prompt.PromptPacker.PackedPrompt;
import app.footnote.model.session.AnswerProvenance;
import java.util.ArrayList;
import java.util.List;

/**
 * Packs the prompts by which a model reads a whole note: one for each group of passages that fits into its context, and
 * one that joins what it has written about them. The history is left out, so that the note has more room. Immutable.
 */
public final class OverviewPacker {

    private static final String JOINED = """
            The notes above are about the parts of one text. Join them into one overview. Keep the numbers in brackets.
            """;

    private static final String REMINDER =
            "\nWrite only what the notes say, in the language of the question, with [number] after each sentence.";

    private static final int FEWEST_POINTS = 3;
    private static final int MOST_POINTS = 8;

    private final PromptBudget budget;
    private final Question question;
    private final String demand;

    public OverviewPacker(LanguageModel model, Question question, AnswerMaterial material) {
        budget = new PromptBudget(model);
        this.question = question;
        demand = RequestInstruction.of(material, false);
    }

    /** How many of the passages fit into one prompt, from the first on; at least one. */
    public int fitting(List<FoundPassage> passages) throws LanguageModelException {
        int room = room("Sources", demand + ofAPart(MOST_POINTS) + PromptPacker.REMINDER);
        int used = 0;
        int fitting = 0;
        while (fitting < passages.size()) {
            used += budget.text(SourceText.of(fitting + 1, passages.get(fitting)));
            if (used > room) {
                break;
            }
            fitting++;
        }
        return Math.max(1, fitting);
    }

    /** The prompt for the overview of a note that fits into one prompt. */
    public PackedPrompt whole(List<FoundPassage> passages) throws LanguageModelException {
        return sources(passages, demand);
    }

    /**
     * The prompt for the main statements of a part of a note.
     *
     * @param sections how many the part has
     */
    public PackedPrompt part(List<FoundPassage> passages, int sections) throws LanguageModelException {
        return sources(passages, ofAPart(sections));
    }

    private PackedPrompt sources(List<FoundPassage> passages, String task) throws LanguageModelException {
        String whole = task + PromptPacker.REMINDER;
        SourceList sources = SourceList.of(passages, room("Sources", whole), budget);
        return packed(request("Sources", sources.text(), whole), sources.passages());
    }

    private static String ofAPart(int sections) {
        return "The sources are a part of the note. Write a list of their main statements: at most "
                + Math.clamp(sections, FEWEST_POINTS, MOST_POINTS) + " points, in their order.";
    }

    /**
     * Groups notes so that each group fits into one prompt. A line that does not fit is left out.
     *
     * @param notes lines that the model has written
     */
    public List<List<String>> groups(List<String> notes) throws LanguageModelException {
        int room = room("Notes", shorter(MOST_POINTS) + JOINED + demand + REMINDER);
        List<List<String>> groups = new ArrayList<>();
        int used = room + 1;
        for (String line : notes) {
            int tokens = budget.text(SourceText.withoutControl(line) + "\n");
            if (used + tokens > room) {
                groups.add(new ArrayList<>());
                used = 0;
            }
            if (tokens <= room) {
                groups.getLast().add(line);
                used += tokens;
            }
        }
        return groups;
    }

    /** The prompt that shortens a group of notes. */
    public PackedPrompt shorter(List<String> notes) {
        return notes(notes, shorter(Math.clamp(notes.size() / 2, 1, MOST_POINTS)));
    }

    private static String shorter(int points) {
        return "The notes above are about a part of the text. Shorten them to a list of at most " + points
                + " points. Keep the numbers in brackets.";
    }

    /** The prompt for an overview that joins all notes. */
    public PackedPrompt joined(List<String> notes) {
        return notes(notes, JOINED + demand);
    }

    private PackedPrompt notes(List<String> notes, String task) {
        String lines = SourceText.withoutControl(String.join("\n", notes)) + "\n";
        return packed(request("Notes", lines, task + REMINDER), List.of());
    }

    private int room(String title, String task) throws LanguageModelException {
        return budget.room(PromptPacker.RULES, request(title, "", task));
    }

    private PackedPrompt packed(String request, List<FoundPassage> passages) {
        int tokens = budget.message(PromptPacker.RULES) + budget.message(request);
        AnswerProvenance.Prompt usage = new AnswerProvenance.Prompt(
                passages.size(), tokens, budget.model().contextTokens(), question.history().size());
        return new PackedPrompt(new Prompt(PromptPacker.RULES, List.of(), request), passages, usage);
    }

    private String request(String title, String text, String task) {
        return PromptPacker.request(title, text, question.text(), task);
    }
}

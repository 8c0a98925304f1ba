package app.footnote.answer.prompt;

import app.footnote.answer.passage.FoundPassage;
import app.footnote.answer.passage.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The numbered sources of a prompt. Immutable.
 *
 * @param passages in the order of their numbers; the first is 1
 */
record SourceList(String text, List<FoundPassage> passages, int tokens) {

    SourceList {
        passages = List.copyOf(passages);
    }

    /** The passages that fit, in their order; if none does, the beginning of the first. */
    static SourceList of(List<FoundPassage> found, int room, PromptBudget budget) {
        StringBuilder text = new StringBuilder();
        List<FoundPassage> passages = new ArrayList<>();
        int used = 0;
        for (FoundPassage passage : found) {
            String source = SourceText.of(passages.size() + 1, passage);
            int tokens = budget.text(source);
            if (used + tokens <= room) {
                text.append(source);
                passages.add(passage);
                used += tokens;
            }
        }
        return passages.isEmpty()
                ? beginning(found.getFirst(), room, budget)
                : new SourceList(text.toString(), passages, used);
    }

    /** The first statements of a passage, as many as fit. */
    private static SourceList beginning(FoundPassage passage, int room, PromptBudget budget) {
        String shown = SourceText.of(1, passage, 0);
        for (Statement statement : passage.statements()) {
            String longer = SourceText.of(1, passage, statement.end());
            if (budget.text(longer) > room) {
                break;
            }
            shown = longer;
        }
        return new SourceList(shown, List.of(passage), budget.text(shown));
    }
}

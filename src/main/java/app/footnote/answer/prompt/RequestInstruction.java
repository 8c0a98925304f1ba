package app.footnote.answer.prompt;

import app.footnote.answer.passage.AnswerMaterial;
import app.footnote.answer.passage.Evidence;
import app.footnote.answer.request.AnswerForm;
import app.footnote.answer.request.ComparedSide;
import app.footnote.answer.request.Request;
import app.footnote.answer.request.RequestKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Tells a language model what answer a request asks for: its kind, its form, and the notes that it names. */
final class RequestInstruction {

    private static final Map<AnswerForm, String> FORMS = forms();

    private static final String SAME_SUBJECT =
            "If the question refers to the conversation, it is about the subject of the last answer.";

    private static final String CLOSEST = """
            The sources are only the closest pages. They may not answer the question.
            Begin with the line "**From the closest pages:**", in the language of the question.
            Then say what the sources say about its subject. If they say nothing about it, reply only:\s"""
            + PromptPacker.DISCLAIMER;

    private static final String UNCOVERED = """
            These sources may not answer the question. Say nothing that they do not say; \
            if they do not answer it, reply only:\s""" + PromptPacker.DISCLAIMER;

    private RequestInstruction() {
    }

    private static Map<AnswerForm, String> forms() {
        Map<AnswerForm, String> forms = new EnumMap<>(AnswerForm.class);
        forms.put(AnswerForm.ONE_SENTENCE, "Answer in one sentence.");
        forms.put(AnswerForm.TABLE, "Write it as a Markdown table, with [number] in each row.");
        forms.put(AnswerForm.SIMPLE, "Use simple words and short sentences. Explain each technical term.");
        forms.put(AnswerForm.BRIEF, "Be as brief as possible.");
        return forms;
    }

    /**
     * The instruction for the request, one demand on each line.
     *
     * @param followsUp whether the prompt has earlier turns
     */
    static String of(AnswerMaterial material, boolean followsUp) {
        Request request = material.request();
        List<String> lines = new ArrayList<>();
        if (!material.named().isEmpty()) {
            lines.add("The question is about " + String.join(", ", material.named()) + ".");
        }
        if (followsUp) {
            lines.add(SAME_SUBJECT);
        }
        if (!request.forms().contains(AnswerForm.ONE_SENTENCE)) {
            lines.add(kind(request));
        }
        FORMS.forEach((form, line) -> {
            if (request.forms().contains(form)) {
                lines.add(line);
            }
        });
        return String.join("\n", lines);
    }

    /** What a model must know about sources that may not answer the question; empty if they do. */
    static String caution(Evidence evidence) {
        return switch (evidence) {
            case DIRECT -> "";
            case RELATED -> "\n" + CLOSEST;
            case NONE -> "\n" + UNCOVERED;
        };
    }

    private static String kind(Request request) {
        return switch (request.kind()) {
            case DEFINITION -> "Say what it is in one or two sentences, as the sources define it.";
            case PROCEDURE -> "Explain how it works or is done. Write numbered steps in the order of the sources.";
            case REASON -> "Give the reason or purpose first. Then explain it in one or two sentences.";
            case COMPARISON -> comparison(request.sides());
            case LIST -> "List everything that the sources name, one item on each line. Leave nothing out.";
            case COUNT -> "Give the number first. Then list what is counted, one item on each line.";
            case MENTIONS -> "List each source that mentions it: the note, the page, and what it says about it.";
            case NAVIGATION -> "Name the note, the page and the heading that explain it, the best one first.";
            case EXAMPLE -> "Give an example or code exactly as the sources give it. Then explain it in one sentence.";
            case OVERVIEW -> "Say in one sentence what it is about. Then list the main points.";
            case COMPOUND -> compound(request.parts());
            case FACT, SMALL_TALK, LIBRARY -> fact(request);
        };
    }

    private static String fact(Request request) {
        return switch (request.factType()) {
            case QUANTITY -> "Give the number and its unit, in one or two sentences.";
            case TIME -> "Give the time or date, in one or two sentences.";
            case PERSON -> "Give the name, in one or two sentences.";
            case PLACE -> "Give the place, in one or two sentences.";
            case OTHER -> "Answer in one to three sentences, with the fact that is asked for first.";
        };
    }

    private static String comparison(List<ComparedSide> sides) {
        String names = String.join(", ", sides.stream().map(ComparedSide::name).toList());
        return "Compare: " + names + ". Say what the sources say about each, then how they differ."
                + " If the sources say nothing about one of them, say that.";
    }

    /** Several instructions in one would confuse a small model, so only the parts are named. */
    private static String compound(List<Request> parts) {
        StringBuilder lines = new StringBuilder("Answer each part in a paragraph of its own:");
        for (int i = 0; i < parts.size(); i++) {
            lines.append('\n').append((char) ('a' + i)).append(") ").append(parts.get(i).text());
            if (parts.get(i).kind() == RequestKind.COMPARISON) {
                lines.append(" (compare them)");
            }
        }
        return lines.toString();
    }
}

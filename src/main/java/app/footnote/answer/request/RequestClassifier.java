package app.footnote.answer.request;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Classifies requests by their words. Takes far less than a millisecond. */
public final class RequestClassifier {

    /** The kinds with phrases of their own, which are told before a question word is. */
    private static final List<RequestKind> BY_PHRASE = List.of(
            RequestKind.SMALL_TALK, RequestKind.LIBRARY, RequestKind.COMPARISON, RequestKind.OVERVIEW,
            RequestKind.MENTIONS, RequestKind.NAVIGATION, RequestKind.LIST, RequestKind.COUNT, RequestKind.EXAMPLE);

    /** The sections of question words. Of two at one place, the first counts. */
    private static final List<String> QUESTION_WORDS = List.of(
            "quantity", "time", "person", "place", "reason", "procedure");

    /** Longer subjects of "what is ..." are descriptions of something, not terms. */
    private static final int LONGEST_TERM = 6;

    private RequestClassifier() {
    }

    /** Classifies a request. A text without letters and digits is a {@link RequestKind#FACT}. */
    public static Request classify(String text) {
        List<RequestWord> words = RequestWord.of(text);
        if (words.isEmpty()) {
            return Request.ofFact(text);
        }
        List<RequestText> readings = RequestPhrases.of(words).stream()
                .map(phrases -> new RequestText(phrases, words)).toList();
        for (RequestText reading : readings) {
            List<String> parts = CompoundRequest.parts(reading);
            if (parts.size() > 1) {
                return compound(text, reading, parts);
            }
        }
        return single(text, readings);
    }

    private static Request compound(String text, RequestText reading, List<String> parts) {
        return new Request(
                text, RequestKind.COMPOUND, reading.text(), FactType.OTHER, AnswerFormPhrases.in(reading), List.of(),
                parts.stream().map(RequestClassifier::part).toList());
    }

    private static Request part(String text) {
        List<RequestWord> words = RequestWord.of(text);
        return single(
                text, RequestPhrases.of(words).stream().map(phrases -> new RequestText(phrases, words)).toList());
    }

    private static Request single(String text, List<RequestText> readings) {
        List<List<RequestText>> simplified = readings.stream().map(RequestText::simplified).toList();
        String question = readings.stream().map(RequestClassifier::questionWord)
                .filter(section -> !section.isEmpty()).findFirst().orElse("");
        FactType type = named(FactType.values(), question).orElse(FactType.OTHER);
        RequestKind rest = type == FactType.OTHER ? RequestKind.DEFINITION : RequestKind.FACT;
        RequestKind asked = named(RequestKind.values(), question).orElse(rest);
        Set<AnswerForm> forms = AnswerFormPhrases.in(readings.getFirst());
        return Stream.concat(BY_PHRASE.stream(), Stream.of(asked))
                .map(kind -> match(kind, text, type, forms, simplified))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> request(text, RequestKind.FACT, type, forms, simplified.getFirst().getLast()));
    }

    /** The section of the first question word in the text; empty without one. */
    private static String questionWord(RequestText text) {
        return QUESTION_WORDS.stream()
                .filter(text::has)
                .min(Comparator.comparingInt(section -> text.indexOf(section).orElseThrow()))
                .orElse("");
    }

    private static <T extends Enum<T>> Optional<T> named(T[] constants, String section) {
        return Stream.of(constants).filter(constant -> section(constant).equals(section)).findFirst();
    }

    private static String section(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<Request> match(
            RequestKind kind, String text, FactType type, Set<AnswerForm> forms, List<List<RequestText>> simplified) {
        for (List<RequestText> readings : simplified) {
            for (RequestText reading : readings) {
                Optional<Request> request = kind == RequestKind.COMPARISON
                        ? comparison(text, type, forms, readings.getLast())
                        : reading.without(section(kind))
                                .map(rest -> request(text, kind, type, forms, withoutFillers(rest)))
                                .filter(RequestClassifier::isTermIfDefined);
                if (request.isPresent()) {
                    return request;
                }
            }
        }
        return Optional.empty();
    }

    private static RequestText withoutFillers(RequestText text) {
        return text.words().isEmpty() ? text : text.simplified().getLast();
    }

    private static boolean isTermIfDefined(Request request) {
        return request.kind() != RequestKind.DEFINITION
                || RequestWord.of(RequestTopic.of(request)).size() <= LONGEST_TERM;
    }

    private static Optional<Request> comparison(
            String text, FactType type, Set<AnswerForm> forms, RequestText reading) {
        List<ComparedSide> sides = ComparisonSides.of(reading);
        if (sides.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(
                new Request(
                        text, RequestKind.COMPARISON,
                        String.join(" ", sides.stream().map(ComparedSide::subject).toList()), type, forms, sides,
                        List.of()));
    }

    private static Request request(
            String text, RequestKind kind, FactType type, Set<AnswerForm> forms, RequestText rest) {
        String subject = rest.trimmed().text();
        return new Request(text, kind, subject.isBlank() ? text.strip() : subject, type, forms, List.of(), List.of());
    }
}

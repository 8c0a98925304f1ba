package app.footnote.evaluation;

import app.footnote.messages.FailureWording;
import app.footnote.model.Box;
import app.footnote.model.Page;
import app.footnote.model.Place;
import app.footnote.read.ReadOutcome;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Measures how correctly PDFs are read. The argument is a folder with the folders {@code notes}, {@code truth} and
 * {@code robustness}.
 *
 * <p>
 * Texts are compared in compatibility form (NFKC) and lower case: once with white space reduced to single spaces, and
 * once without white space, because lines in slides and tables may be broken anywhere. A paragraph or sentence counts
 * as found only if all of it is on the expected page.
 */
final class ReadingEvaluation {

    private final Path folder;
    private final ReadingCache readings = new ReadingCache();
    private final PrintStream out;

    private ReadingEvaluation(Path folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    public static void main(String[] args) throws Exception {
        ReadingEvaluation evaluation = new ReadingEvaluation(Path.of(args[0]), System.out);
        evaluation.measureSlides();
        evaluation.measureSentences();
        evaluation.measureQuotes();
        evaluation.measureRobustness();
    }

    private void measureSlides() throws Exception {
        Tally folded = new Tally();
        Tally unspaced = new Tally();
        for (JsonNode slide : truth("pptx-pdf-pairs")) {
            Page page = page(slide, slide.get("page").asInt());
            for (JsonNode paragraph : slide.get("paragraphs")) {
                String text = paragraph.asText();
                folded.count(TextComparison.FOLDED.find(page.text(), text).isPresent());
                if (!unspaced.count(TextComparison.UNSPACED.find(page.text(), text).isPresent())) {
                    out.println("  not on page " + page.number() + " of " + slide.get("pdf").asText() + ": " + text);
                }
            }
        }
        out.printf("slide paragraphs on the right page: %s; white space left out: %s%n", folded, unspaced);
    }

    private void measureSentences() throws Exception {
        Tally folded = new Tally();
        Tally unspaced = new Tally();
        Tally pdfium = new Tally();
        for (JsonNode sentence : truth("latex-pdf-snippets")) {
            String text = sentence.get("snippet").asText();
            boolean pagesAreKnown = !sentence.get("pdfium_pages").isEmpty();
            List<Integer> right = new ArrayList<>();
            sentence.get("pdfium_pages").forEach(page -> right.add(page.asInt()));
            List<Page> pages = pages(sentence).stream()
                    .filter(page -> !pagesAreKnown || right.contains(page.number()))
                    .toList();
            folded.count(pages.stream().anyMatch(page -> TextComparison.FOLDED.find(page.text(), text).isPresent()));
            pdfium.count(sentence.get("pdfium_found").asBoolean());
            if (!unspaced
                    .count(pages.stream()
                            .anyMatch(page -> TextComparison.UNSPACED.find(page.text(), text).isPresent()))) {
                out.println("  not found in " + sentence.get("pdf").asText() + " " + right + ": " + text);
            }
        }
        out.printf("sentences on the right page: %s; white space left out: %s; PDFium found %s%n", folded, unspaced,
                pdfium);
    }

    private void measureQuotes() throws Exception {
        Tally found = new Tally();
        List<Double> overlaps = new ArrayList<>();
        for (JsonNode quote : truth("highlight-oracle")) {
            Page page = page(quote, quote.get("page").asInt());
            Optional<Place> place = TextComparison.UNSPACED.find(page.text(), quote.get("quote").asText())
                    .map(range -> new Place(page.number(), range.start(), range.end()));
            found.count(place.isPresent());
            List<Box> boxes = place.map(it -> page.layout().boxes(it.start(), it.end())).orElse(List.of());
            double overlap = BoxAreas.overlap(boxes, rectangles(quote));
            overlaps.add(overlap);
            out.printf("  %.3f %s%n", overlap, quote.get("quote").asText());
        }
        double[] sorted = overlaps.stream().mapToDouble(it -> it).sorted().toArray();
        out.printf("quotes on the right page: %s; overlap of areas: median %.3f, least %.3f%n",
                found, sorted[sorted.length / 2], sorted[0]);
    }

    private static List<Box> rectangles(JsonNode quote) {
        List<Box> boxes = new ArrayList<>();
        for (JsonNode rect : quote.get("rects")) {
            boxes.add(new Box((float) rect.get(0).asDouble(), (float) rect.get(1).asDouble(),
                    (float) rect.get(2).asDouble(), (float) rect.get(3).asDouble()));
        }
        return boxes;
    }

    private void measureRobustness() throws Exception {
        Map<String, List<String>> outcomes = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder.resolve("robustness"))) {
            files = all.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
        }
        for (Path file : files) {
            ReadOutcome reading = readings.of(file);
            String outcome = switch (reading) {
                case ReadOutcome.Done done when !done.unread().isIncomplete() -> "ready";
                case ReadOutcome.Done done when done.unread().pagesWithoutText().isEmpty() ->
                        "ready, with unread parts";
                case ReadOutcome.Done _ -> "ready, with pages without text";
                case ReadOutcome.Failed failed ->
                        failed.failure().kind() + ": " + FailureWording.problem(failed.failure())
                                .replaceAll("“.*”", "…");
            };
            outcomes.computeIfAbsent(outcome, _ -> new ArrayList<>()).add(file.getFileName().toString());
        }
        out.printf("%d files end in %d outcomes:%n", files.size(), outcomes.size());
        outcomes.forEach((outcome, names) -> out.printf("  %3d %s %s%n", names.size(), outcome,
                outcome.equals("ready") ? "" : names));
    }

    private List<JsonNode> truth(String name) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("truth").resolve(name + ".jsonl"))) {
            lines.add(json.readTree(line));
        }
        return lines;
    }

    private Page page(JsonNode truth, int number) throws Exception {
        return pages(truth).get(number - 1);
    }

    private List<Page> pages(JsonNode truth) throws Exception {
        Path file = folder.resolve(truth.get("pdf").asText());
        return switch (readings.of(file)) {
            case ReadOutcome.Done done -> done.pages();
            case ReadOutcome.Failed failed -> throw new IllegalStateException(FailureWording.problem(failed.failure()));
        };
    }

    /** Counts hits. */
    private static final class Tally {

        private int hits;
        private int all;

        boolean count(boolean hit) {
            all++;
            hits += hit ? 1 : 0;
            return hit;
        }

        @Override
        public String toString() {
            return "%.4f (%d of %d)".formatted((double) hits / all, hits, all);
        }
    }
}

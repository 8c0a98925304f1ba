package app.footnote.cli.json;

import app.footnote.cli.json.SearchJson.HitJson;
import app.footnote.cli.print.FileNamePrinter;
import app.footnote.cli.print.PlacePrinter;
import app.footnote.library.Library;
import app.footnote.library.store.LibraryException;
import app.footnote.model.Course;
import app.footnote.model.CourseId;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import app.footnote.model.Place;
import app.footnote.model.session.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Converts the results of searches to JSON. Not thread-safe. */
public final class SearchJsonWriter {

    private final Map<NoteId, Note> notes;
    private final Map<CourseId, String> courses;
    private final FileNamePrinter names;
    private final PlacePrinter places;

    public SearchJsonWriter(Library library) {
        this.notes = library.notes().stream().collect(Collectors.toMap(Note::id, Function.identity()));
        this.courses = library.courses().stream().collect(Collectors.toMap(Course::id, Course::name));
        this.names = new FileNamePrinter(library.folders());
        this.places = new PlacePrinter(library::pages);
    }

    /** The JSON text for a query of the command line. */
    public String text(String query, List<Hit> hits) throws LibraryException, InterruptedException {
        return JsonOutput.text(new SearchJson.OfQuery(query, described(hits)));
    }

    /**
     * The JSON text for a question of a file.
     *
     * @param id the question's id
     */
    public String text(JsonNode id, List<Hit> hits) throws LibraryException, InterruptedException {
        return JsonOutput.text(new SearchJson.OfQuestion(id, described(hits)));
    }

    /** The hits, without those whose notes have been removed from the library in the meantime. */
    private List<HitJson> described(List<Hit> hits) throws LibraryException, InterruptedException {
        List<HitJson> described = new ArrayList<>(hits.size());
        for (Hit hit : hits) {
            Optional<Note> note = Optional.ofNullable(notes.get(hit.passage().note()));
            if (note.isPresent()) {
                described.add(describe(hit, note.get()));
            }
        }
        return described;
    }

    private HitJson describe(Hit hit, Note note) throws LibraryException, InterruptedException {
        Passage passage = hit.passage();
        Place place = passage.place();
        return new HitJson(
                names.of(note.file()),
                note.file().toString(),
                note.id().value(),
                courses.getOrDefault(note.course(), ""),
                place.page(),
                note.labels().label(place.page()).orElse(null),
                places.line(note.id(), place).orElse(null),
                place.start(),
                place.end(),
                String.join(" > ", passage.headings()),
                passage.text(),
                hit.score(),
                places.boxes(note.id(), place).orElse(null));
    }
}

package app.footnote.library.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.messages.FailureWording;
import app.footnote.model.CourseId;
import app.footnote.model.NoteId;
import app.footnote.model.NoteKind;
import app.footnote.model.NoteState;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.FailureFormatter;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailureFormatTest {

    /** A formatter with a text for every failure. */
    private static final FailureFormatter ANY_TEXT = failure -> Optional.of(
            Failure.verbatim(failure.kind(), "Problem: " + failure.problem(), "Remedy: " + failure.remedy()));

    private static final String ODD_NAME = "tree\ts\\t\n 🌳 \r\n数据库\\.pdf";

    /** A line of the first release, without its checksum. */
    private static final String FORMER_LINE = String.join(
            "\t", "note", "n1", "c1", "PDF", "/notes/trees.pdf", "abc1", "123", "2026-01-01T00:00:00Z",
            "2026-01-02T00:00:00Z", "", "0", "failed", "DAMAGED", "“trees.pdf” is damaged: its end is missing.",
            "Download or export it again; if it opens in a PDF viewer, print it to a new PDF and add that.");

    private static CatalogueChange failed(Failure failure) {
        FileFingerprint seen = new FileFingerprint(
                "abc1", 123, Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-01-02T00:00:00Z"));
        CatalogueEntry entry = CatalogueEntry.of(
                new NoteId("n1"), new CourseId("c1"), Path.of("/notes/trees.pdf"), NoteKind.PDF, seen);
        return new CatalogueChange.NoteRecorded(entry.failed(failure));
    }

    private static Failure failure(CatalogueChange change) {
        CatalogueEntry entry = ((CatalogueChange.NoteRecorded) change).entry();
        return ((NoteState.Failed) entry.note().state()).failure();
    }

    private static String withChecksum(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) crc.getValue()) + "\t" + text;
    }

    @ParameterizedTest
    @EnumSource(Failure.Kind.class)
    void storesEachKindWithNestedMessages(Failure.Kind kind) {
        Message inner = Message.of("read.inner", ODD_NAME, 7, Message.verbatim("Tab\t, line\n, backslash \\."));
        Failure failure = new Failure(
                kind, Message.of("library.outer", inner, "", -1L, 2.5, Message.of("read.empty")),
                Remedy.of(RemedyAction.RESTORE_FILE, ODD_NAME, inner));
        CatalogueChangeFormat format = new CatalogueChangeFormat(ANY_TEXT);

        String line = format.line(failed(failure));

        assertThat(line).doesNotContain("\n", "\r");
        assertThat(format.parse(line)).isEqualTo(failed(failure));
    }

    @Test
    void storesFailuresWithAnyArguments() {
        Random random = new Random(11);
        CatalogueChangeFormat format = new CatalogueChangeFormat(ANY_TEXT);
        RemedyAction[] actions = RemedyAction.values();
        for (int i = 0; i < 500; i++) {
            Failure failure = new Failure(
                    Failure.Kind.INDEX, new Message("index.key", arguments(random, 3)),
                    new Remedy(actions[1 + random.nextInt(actions.length - 1)], arguments(random, 1)));

            assertThat(format.parse(format.line(failed(failure)))).isEqualTo(failed(failure));
        }
    }

    private static List<Object> arguments(Random random, int depth) {
        List<Object> arguments = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            arguments.add(switch (random.nextInt(depth == 0 ? 3 : 4)) {
                case 0 -> random.nextLong();
                case 1 -> random.nextDouble();
                case 2 -> text(random);
                default -> new Message("area.key", arguments(random, depth - 1));
            });
        }
        return arguments;
    }

    private static String text(Random random) {
        String[] parts = {"\t", "\n", "\r", "\\", "🌳", "数", "t", "n", "“", " "};
        return Stream.generate(() -> parts[random.nextInt(parts.length)])
                .limit(random.nextInt(8))
                .reduce("", String::concat);
    }

    @Test
    void storesFailuresWithTheWordsOfTheProgram() {
        CatalogueChangeFormat format = new CatalogueChangeFormat(FailureWording::inWords);
        Failure failure = new Failure(
                Failure.Kind.MISSING, Message.of("library.note.missing", "trees.pdf", "/notes"),
                Remedy.of(RemedyAction.RESTORE_FILE, "/notes"));

        String line = format.line(failed(failure));

        assertThat(format.parse(line)).isEqualTo(failed(failure));
        assertThat(line).contains(
                "\tfailed\tMISSING\t“trees.pdf” is no longer in /notes.\t"
                        + "Put it back in /notes, or add it again from where it is now.\t");
    }

    @Test
    void readsTheLineOfTheFirstReleaseInItsWords() {
        CatalogueChangeFormat format = new CatalogueChangeFormat(FailureWording::inWords);
        String line = withChecksum(FORMER_LINE);

        CatalogueChange change = format.parse(line);

        assertThat(change).isEqualTo(
                failed(
                        Failure.verbatim(
                                Failure.Kind.DAMAGED, "“trees.pdf” is damaged: its end is missing.",
                                "Download or export it again; if it opens in a PDF viewer, print it to a new PDF and add that.")));
        assertThat(format.line(change)).isEqualTo(line);
    }

    @Test
    void writesTheWordsWhereTheFirstReleaseReadsThem() {
        CatalogueChangeFormat format = new CatalogueChangeFormat(FailureWording::inWords);
        Failure failure = new Failure(
                Failure.Kind.DAMAGED, Message.of("library.note.inaccessible", "trees.pdf"),
                Remedy.of(RemedyAction.CHECK_READ_PERMISSION));

        TabbedFields fields = TabbedFields.of(format.line(failed(failure)));
        for (int i = 0; i < 13; i++) {
            fields.next();
        }

        assertThat(List.of(fields.next(), fields.next(), fields.next())).containsExactly(
                "DAMAGED", "“trees.pdf” cannot be opened.",
                "Make sure that you can read it, then try again.");
        assertThat(List.of(fields.next(), fields.next())).containsExactly("123", "2026-01-01T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "library.future\\tsname\tTRY_AGAIN", "library.note.missing\tTRY_AGAIN",
            "library.note.inaccessible\\tstrees.pdf\tMIND_THE_FUTURE",
            "library.note.inaccessible\\txtrees.pdf\tTRY_AGAIN", "library.note.inaccessible\\t\tTRY_AGAIN",
            "library.note.inaccessible\\tstrees.pdf", "\t", "\\\\"})
    void readsTheWordsOfALaterReleaseWhoseValuesAreUnknown(String values) {
        CatalogueChangeFormat format = new CatalogueChangeFormat(FailureWording::inWords);
        String line = withChecksum(FORMER_LINE + "\t123\t2026-01-01T00:00:00Z\t" + values);

        assertThat(format.parse(line)).isEqualTo(format.parse(withChecksum(FORMER_LINE)));
    }

    @Test
    void readsAnUnknownKindAsInternal() {
        CatalogueChangeFormat format = new CatalogueChangeFormat(FailureWording::inWords);
        String line = withChecksum(FORMER_LINE.replace("DAMAGED", "OF_THE_FUTURE"));

        assertThat(failure(format.parse(line)).kind()).isEqualTo(Failure.Kind.INTERNAL);
    }

    @Test
    void storesTheValuesOfAFailureWithoutAText() {
        Failure failure = new Failure(
                Failure.Kind.INDEX, Message.of("index.unknown", "trees.pdf"), Remedy.of(RemedyAction.TRY_AGAIN));
        String line = new CatalogueChangeFormat(_ -> Optional.empty()).line(failed(failure));

        assertThat(new CatalogueChangeFormat(ANY_TEXT).parse(line)).isEqualTo(failed(failure));
    }
}

package app.footnote.index.redis.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.index.EmbeddedPassage;
import app.footnote.index.FormerLibrary;
import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;

/** Computers with an earlier release read what this one writes to a library that they share. */
class PassageRunFormatTest {

    @Test
    void theBytesAreThoseOfTheEarlierRelease() throws Exception {
        List<byte[]> former = formerRuns();
        List<byte[]> current = new ArrayList<>();
        for (Map.Entry<NoteId, List<EmbeddedPassage>> note : FormerLibrary.PASSAGES.entrySet()) {
            List<Passage> passages = note.getValue().stream().map(EmbeddedPassage::passage).toList();
            for (int from = 0; from < passages.size(); from += GenerationStore.RUN_LENGTH) {
                List<Passage> run =
                        passages.subList(from, Math.min(passages.size(), from + GenerationStore.RUN_LENGTH));
                current.add(inflated(PassageRunFormat.write(run)));
            }
        }
        assertThat(current).hasSize(4).containsExactlyInAnyOrderElementsOf(former);
    }

    /** What the library's hashes of passages contain, inflated: the compressed bytes depend on the version of zlib. */
    private static List<byte[]> formerRuns() throws IOException {
        List<byte[]> runs = new ArrayList<>();
        for (String line : Files.readAllLines(FormerLibrary.file("redis-library.txt"))) {
            String[] command = line.split(" ");
            String key = new String(Base64.getDecoder().decode(command[1]), StandardCharsets.UTF_8);
            if (command[0].equals("HSET") && key.contains(":passages:")) {
                runs.add(inflated(Base64.getDecoder().decode(command[3])));
            }
        }
        return runs;
    }

    private static byte[] inflated(byte[] run) throws IOException {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(run))) {
            return in.readAllBytes();
        }
    }
}

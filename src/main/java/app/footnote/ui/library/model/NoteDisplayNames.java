package app.footnote.ui.library.model;

import app.footnote.ui.library.model.LibraryRow.NoteRow;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What notes are called: by their files' names, and where several have the same, by as much of their folders as tells
 * them apart, such as {@code replication/_index.md}. For the FX thread.
 */
final class NoteDisplayNames {

    private final Map<String, Set<NoteRow>> byFileName = new HashMap<>();
    private final Set<String> changed = new HashSet<>();

    void add(NoteRow row) {
        String name = row.note().name();
        byFileName.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(row);
        changed.add(name);
    }

    /** To be called before the row becomes another note. */
    void remove(NoteRow row) {
        String name = row.note().name();
        byFileName.getOrDefault(name, Set.of()).remove(row);
        changed.add(name);
    }

    /** Calls the rows anew of which others of the same name have come or gone; returns those with another name. */
    List<NoteRow> update() {
        List<NoteRow> renamed = changed.stream().flatMap(this::update).toList();
        changed.clear();
        return renamed;
    }

    private Stream<NoteRow> update(String name) {
        Set<NoteRow> rows = byFileName.getOrDefault(name, Set.of());
        if (rows.isEmpty()) {
            byFileName.remove(name);
        }
        Map<Path, String> names = distinguish(rows.stream().map(row -> row.note().file()).collect(Collectors.toSet()));
        return rows.stream().filter(row -> row.rename(names.getOrDefault(row.note().file(), name)));
    }

    /** What the note in this file is called; its file's name if it is not there. */
    String of(Path file) {
        String name = file.getFileName().toString();
        return byFileName.getOrDefault(name, Set.of())
                .stream()
                .filter(row -> row.note().file().equals(file))
                .findFirst()
                .map(NoteRow::name)
                .orElse(name);
    }

    /** The shortest ends of these paths that are not those of another; nothing for a file without another. */
    static Map<Path, String> distinguish(Collection<Path> files) {
        Map<Path, String> names = new HashMap<>();
        Set<Path> alike = files.size() > 1 ? new HashSet<>(files) : Set.of();
        int most = alike.stream().mapToInt(Path::getNameCount).max().orElse(0);
        for (int folders = 1; !alike.isEmpty() && folders < most; folders++) {
            Map<String, List<Path>> ends = alike.stream().collect(Collectors.groupingBy(end(folders)::of));
            ends.values().removeIf(same -> same.size() > 1);
            ends.forEach((end, only) -> names.put(only.getFirst(), end));
            alike = alike.stream().filter(file -> !names.containsKey(file)).collect(Collectors.toSet());
        }
        return names;
    }

    private interface End {

        String of(Path file);
    }

    private static End end(int folders) {
        return file -> {
            int count = file.getNameCount();
            return IntStream.range(Math.max(0, count - 1 - folders), count)
                    .mapToObj(i -> file.getName(i).toString())
                    .collect(Collectors.joining("/"));
        };
    }
}

package app.footnote.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileNamePrinterTest {

    @Test
    void namesAFileByItsPathFromTheOutermostAddedFolder() {
        FileNamePrinter names = new FileNamePrinter(List.of(Path.of("/studies/db/week1"), Path.of("/studies/db")));

        assertThat(names.of(Path.of("/studies/db/week1/trees.pdf"))).isEqualTo("week1/trees.pdf");
        assertThat(names.of(Path.of("/studies/db/plan.md"))).isEqualTo("plan.md");
    }

    @Test
    void namesASingleFileByItsName() {
        assertThat(new FileNamePrinter(List.of(Path.of("/studies/db"))).of(Path.of("/studies/dbx/plan.md")))
                .isEqualTo("plan.md");
    }
}

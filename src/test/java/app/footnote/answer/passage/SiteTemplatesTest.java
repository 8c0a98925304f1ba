package app.footnote.answer.passage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SiteTemplatesTest {

    private static final String TEXT = """
            Add a member:
            {{< listing tutorial add >}}
            > SADD bikes 1

            (integer) 1
            {{< /listing >}}
            {{% alert title="Note" %}}
            Members are unique.
            {{% /alert %}}
            """;

    @Test
    void fencesListingsAndBlanksOtherTemplatesWithoutChangingOffsets() {
        String masked = SiteTemplates.mask(TEXT);

        assertThat(masked).hasSameSizeAs(TEXT).doesNotContain("{{").contains("```").contains("Members are unique.");
        assertThat(masked.indexOf("(integer)")).isEqualTo(TEXT.indexOf("(integer)"));
    }

    @Test
    void keepsTheTextBetweenTemplates() {
        assertThat(SiteTemplates.strip(TEXT))
                .isEqualTo("Add a member:\n> SADD bikes 1\n\n(integer) 1\nMembers are unique.\n");
    }
}

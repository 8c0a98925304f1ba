package app.footnote.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.footnote.cli.launch.CommandException;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingOptionTest {

    @Test
    void findsAnEncodingByItsName() throws Exception {
        assertThat(EncodingOption.charset("Windows-1251")).contains(Charset.forName("windows-1251"));
        assertThat(EncodingOption.charset("auto")).isEmpty();
        assertThat(EncodingOption.charset(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"klingon", "?", ""})
    void rejectsOtherNames(String name) {
        assertThatThrownBy(() -> EncodingOption.charset(name)).isInstanceOf(CommandException.class);
    }
}

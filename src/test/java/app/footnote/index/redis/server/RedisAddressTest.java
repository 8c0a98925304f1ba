package app.footnote.index.redis.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.footnote.index.IndexException;
import app.footnote.index.redis.server.RedisAddress.Encryption;
import app.footnote.index.redis.server.RedisAddress.Node;
import app.footnote.index.redis.server.RedisAddress.Place;
import app.footnote.messages.FailureWording;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedisAddressTest {

    @Test
    void readsEveryPartOfAnAddress() throws Exception {
        RedisAddress address = RedisAddress
                .parse("rediss://anna:p%40ss%2Fword@notes.example:7000/3?library=bio&ca=/etc/ca.pem");

        assertThat(address.place()).isEqualTo(new Place.Server(new Node("notes.example", 7000)));
        assertThat(address.encryption()).isEqualTo(new Encryption.Tls(Optional.of(Path.of("/etc/ca.pem"))));
        assertThat(address.login().user()).isEqualTo("anna");
        assertThat(address.login().password()).map(RedisPassword::secret).contains("p@ss/word");
        assertThat(address.database()).isEqualTo(3);
        assertThat(address.library()).isEqualTo("bio");
    }

    @Test
    void usesDefaultsForMissingParts() throws Exception {
        assertThat(RedisAddress.parse("redis://127.0.0.1")).isEqualTo(RedisAddress.onThisComputer());
    }

    @Test
    void readsIpv6Hosts() throws Exception {
        assertThat(RedisAddress.parse("redis://[::1]:7000").place())
                .isEqualTo(new Place.Server(new Node("::1", 7000)));
    }

    @Test
    void readsTheNodesOfAClusterAndTheMasterOfSentinels() throws Exception {
        assertThat(RedisAddress.parse("redis+cluster://a:7000,b").place())
                .isEqualTo(new Place.Cluster(List.of(new Node("a", 7000), new Node("b", 6379))));
        RedisAddress address = RedisAddress.parse("redis+sentinel://a,b:7/mymaster/2");
        assertThat(address.place())
                .isEqualTo(new Place.Sentinel(List.of(new Node("a", 26_379), new Node("b", 7)), "mymaster"));
        assertThat(address.database()).isEqualTo(2);
    }

    @Test
    void aPasswordWithoutAUserBelongsToTheDefaultUser() throws Exception {
        RedisAddress address = RedisAddress.parse("redis://:secret@host");

        assertThat(address.login().user()).isEmpty();
        assertThat(address.login().password()).contains(new RedisPassword("secret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "redis://host:6379", "rediss://anna@host:7000/3?library=bio&ca=/etc/my%20ca.pem", "redis://[::1]:6379",
            "redis+unix:///run/my%20redis.sock?db=2", "redis+cluster://a:7000,b:7001?library=bio",
            "rediss+sentinel://a:1,b:2/mymaster/4"
    })
    void isReadAsItWasWritten(String text) throws Exception {
        RedisAddress address = RedisAddress.parse(text);

        assertThat(address).hasToString(text);
        assertThat(RedisAddress.parse(address.toString())).isEqualTo(address);
    }

    @Test
    void tellsWhetherTheServerRunsOnThisComputer() throws Exception {
        assertThat(RedisAddress.onThisComputer().isThisComputer()).isTrue();
        assertThat(RedisAddress.parse("redis+unix:///run/redis.sock").isThisComputer()).isTrue();
        assertThat(RedisAddress.parse("redis+cluster://127.0.0.1,192.0.2.1").isThisComputer()).isFalse();
    }

    @Test
    void theFolderNameDoesNotDependOnTheLogin() throws Exception {
        String folder = RedisAddress.parse("redis://host/1?library=bio").folderName();

        assertThat(folder).startsWith("bio-");
        assertThat(RedisAddress.parse("rediss://anna:hush@host/1?library=bio").folderName()).isEqualTo(folder);
        assertThat(RedisAddress.parse("redis://host/2?library=bio").folderName()).isNotEqualTo(folder);
    }

    @Test
    void neverShowsItsPassword() throws Exception {
        RedisAddress address = RedisAddress.parse("redis://anna:hush@host");

        assertThat(address.toString() + address.host() + address.login() + address.login().password())
                .doesNotContain("hush");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "localhost:6379 | It must look like",
            "http://host | It must start with redis://",
            "redis://host:70000 | A port must be a number from 1 to 65535",
            "redis://host:0 | A port must be a number",
            "redis:// | A host must be",
            "redis://a,b | Several hosts are possible for a cluster",
            "redis://host/first | the number of a database",
            "redis+cluster://host/1 | no other database than 0",
            "redis+sentinel://host | the name of the master",
            "redis+unix://run/redis.sock | three slashes",
            "rediss+unix:///run/redis.sock | needs no TLS",
            "redis://host?ca=/etc/ca.pem | only possible with rediss://",
            "redis://host?timeout=3 | only library=NAME",
            "redis://host?library=a/b | The name of a library",
            "redis://anna:50%@host | %25"
    })
    void reportsWhatIsMalformed(String text, String reason) {
        assertThatThrownBy(() -> RedisAddress.parse(text)).isInstanceOfSatisfying(IndexException.class, e -> {
            assertThat(e.kind()).isEqualTo(IndexException.Kind.ADDRESS);
            assertThat(FailureWording.problem(e.failure())).startsWith("This is not the address of a Redis server.")
                    .contains(reason);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"redis://anna:hu/sh@host", "redis://anna:hush@host:x", "redis:/anna:hush@host"})
    void failuresNeverContainThePassword(String text) {
        assertThatThrownBy(() -> RedisAddress.parse(text)).isInstanceOfSatisfying(IndexException.class, e -> {
            assertThat(e).hasMessageNotContainingAny("hu/", "hush", "sh@");
            assertThat(FailureWording.WINDOW.sentences(e.failure())).doesNotContain("hu/", "hush", "sh@");
        });
    }
}

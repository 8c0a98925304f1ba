package app.footnote.index.redis.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;

import app.footnote.index.IndexException;
import app.footnote.index.IndexException.Kind;
import app.footnote.index.IndexQuery;
import app.footnote.index.PassageIndex;
import app.footnote.index.redis.RedisCluster;
import app.footnote.index.redis.RedisConnection;
import app.footnote.index.redis.RedisServer;
import app.footnote.index.redis.ServerIdentity;
import app.footnote.index.redis.SharingComputer;
import app.footnote.messages.FailureWording;
import app.footnote.model.CourseId;
import app.footnote.model.NoteId;
import app.footnote.model.Scope;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisAccessControlException;
import redis.clients.jedis.exceptions.JedisDataException;

/** Every way to a server, and what is said where there is none. */
class RedisConnectionIT {

    private static final float[] DIRECTION = {1, 0, 0, 0};

    @RegisterExtension
    private static final RedisServer SERVER = RedisServer.with(
            "appendonly yes", "unixsocket $folder/s", "user default off",
            "user anna on >s3cret ~footnote:* +@all",
            "user notes on >s3cret ~footnote:* +@all -@admin -@dangerous +info +config|get",
            "user guest on >s3cret ~other:* +@read +@connection");

    @TempDir
    private Path temp;

    @Test
    void aUserWithAPasswordIsLetIn() throws Exception {
        assertWorks(SERVER.address().replace("//", "//anna:s3cret@") + "/2");
    }

    @Test
    void theUserOfTheManualMayDoAllThatKeepingNotesNeedsAndEmptyNothing() throws Exception {
        RedisAddress address = RedisAddress.parse(SERVER.address().replace("//", "//notes:s3cret@"));
        NoteId note = new NoteId("trees");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                RedisConnection shelf = RedisConnection.open(address);
                PassageIndex index = shelf.openLibrary(SharingComputer.EMBEDDING, temp, threads)) {
            index.replace(
                    SharingComputer.stored(note, SharingComputer.DATABASES, 1),
                    SharingComputer.content(note, "Rotations balance trees.").passages());
            index.move(note, new CourseId("history"));
            assertThat(index.candidates(new IndexQuery("rotation", Optional.of(DIRECTION), Scope.all(), 10)))
                    .allMatch(found -> found.meaning().isPresent())
                    .hasSize(1);
            index.remove(note);
        }
        try (UnifiedJedis client = RedisClients.open(address)) {
            assertThatThrownBy(client::flushAll).isInstanceOf(JedisAccessControlException.class);
        }
    }

    @Test
    void aServerThatLetsInOnlyItsOwnComputerIsSaidInWords() {
        IndexException trouble = RedisErrors.with(
                "far:6379", new JedisDataException(
                        "DENIED Redis is running in protected mode because protected mode is enabled"));
        assertThat(trouble).hasMessageContaining("only programs on its own computer")
                .extracting(IndexException::kind)
                .isEqualTo(Kind.UNSUITABLE_SERVER);
    }

    @Test
    void aSocketInTheFileSystemIsAsGoodAsAPort() throws Exception {
        assertWorks("redis+unix://anna:s3cret@" + SERVER.folder().resolve("s") + "?db=2");
    }

    @Test
    void aWrongPasswordIsSaidInWords() {
        assertTrouble(SERVER.address().replace("//", "//anna:hush@"), Kind.PASSWORD)
                .hasMessageContaining("does not accept this user and password")
                .hasMessageNotContaining("hush");
    }

    @Test
    void aMissingPasswordIsAskedFor() {
        assertTrouble(SERVER.address(), Kind.PASSWORD).hasMessageContaining("wants a password");
    }

    @Test
    void aUserWhoMayNotLookIsSentToWhoeverRunsTheServer() {
        assertTrouble(SERVER.address().replace("//", "//guest:s3cret@"), Kind.UNSUITABLE_SERVER)
                .hasMessageContaining("does not let this user");
    }

    @Test
    void aDatabaseThatIsNotThereIsNamed() {
        assertTrouble(SERVER.address().replace("//", "//anna:s3cret@") + "/99", Kind.UNSUITABLE_SERVER)
                .hasMessageContaining("no database of that number");
    }

    @Test
    void aClusterIsFoundThroughOneOfItsNodes() throws Exception {
        try (RedisCluster cluster = RedisCluster.ofThree()) {
            assertWorks(cluster.address());
            assertThat(
                    RedisConnection.inspect(RedisAddress.parse(cluster.address().replace("+cluster", ""))).obstacles())
                    .singleElement()
                    .satisfies(obstacle -> assertThat(FailureWording.COMMAND_LINE.remedy(obstacle))
                            .contains("redis+cluster://"));
        }
    }

    @Test
    void aLoneServerIsNoCluster() {
        assertTrouble(SERVER.address().replace("redis://", "redis+cluster://anna:s3cret@"), Kind.UNSUITABLE_SERVER)
                .hasMessageContaining("no cluster");
    }

    @Test
    void tlsWorksWithTheCertificateThatIsNamedAndWithNoOther() throws Exception {
        ServerIdentity identity = ServerIdentity.in(temp);
        try (RedisServer encrypted = RedisServer.with(
                "tls-port $port", "tls-cert-file " + identity.certificate(), "tls-key-file " + identity.key(),
                "tls-auth-clients no").start()) {
            String address = encrypted.address().replace("redis:", "rediss:");

            assertWorks(address + "?ca=" + identity.certificate());
            assertTrouble(address, Kind.UNSUITABLE_SERVER).hasMessageContaining("could not prove who it is");
        }
    }

    @Test
    void sentinelsSayWhoTheMasterIs() throws Exception {
        try (RedisServer master = RedisServer.durable().start();
                RedisServer sentinel = RedisServer.sentinelOf(master).start()) {
            assertWorks(sentinel.address().replace("redis:", "redis+sentinel:") + "/mymaster");
        }
    }

    @Test
    void nobodyThereIsSaidInWords() throws Exception {
        assertTrouble("redis://127.0.0.1:" + RedisServer.freePort(), Kind.UNREACHABLE)
                .hasMessageContaining("Nobody answers");
    }

    @Test
    void aCertificateFileThatIsNoneIsNamed() {
        assertTrouble("rediss://127.0.0.1?ca=" + temp.resolve("none.pem"), Kind.ADDRESS)
                .hasMessageContaining("none.pem");
    }

    private static void assertWorks(String text) throws IndexException {
        RedisAddress address = RedisAddress.parse(text);
        assertThat(RedisConnection.inspect(address).obstacles()).isEmpty();
        try (UnifiedJedis client = RedisClients.open(address)) {
            client.set("footnote:greeting", "hello");
            assertThat(client.get("footnote:greeting")).isEqualTo("hello");
        }
    }

    private static AbstractThrowableAssert<?, IndexException> assertTrouble(String text, Kind kind) {
        AbstractThrowableAssert<?, IndexException> trouble = assertThatThrownBy(
                () -> RedisConnection.inspect(RedisAddress.parse(text))).asInstanceOf(throwable(IndexException.class));
        trouble.extracting(IndexException::kind).isEqualTo(kind);
        return trouble;
    }
}

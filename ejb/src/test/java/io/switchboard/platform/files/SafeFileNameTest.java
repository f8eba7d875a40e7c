package io.switchboard.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeFileNameTest {
  private static final String FAMILY = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";

  /** What names are attacked with; the random ones are made of these, too. */
  private static final String[] PIECES = {
    "../",
    "..\\",
    "/",
    "\\",
    ".",
    " ",
    "CON",
    "nul",
    "LPT1",
    "com¹",
    ".txt",
    ".jpg",
    "a",
    "é",
    "e\u0301",
    "\u202E",
    "\u2066",
    "\u200F",
    "\uFEFF",
    "\u200B",
    "\0",
    "\n",
    "\r",
    "\t",
    "\u007F",
    "\u0085",
    "\u2028",
    "\uD800",
    "\uDC00",
    "\uE000",
    "\uFFFF",
    ":",
    "*",
    "?",
    "\"",
    "<",
    ">",
    "|",
    "%2e%2e%2f",
    "％",
    "／",
    "＼",
    "℀",
    "\u00A0",
    "\u3000",
    "日本",
    "ก็",
    FAMILY,
    "~",
    "-",
    "$",
    "x".repeat(120)
  };

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "photo.jpg → photo.jpg",
        "Résumé 2026 (final).pdf → Résumé 2026 (final).pdf",
        "счёт.docx → счёт.docx",
        "../../etc/passwd → _.._etc_passwd",
        "..\\..\\boot.ini → _.._boot.ini",
        "C:\\fakepath\\photo.jpg → C__fakepath_photo.jpg",
        "a<b>c:d\"e|f?g*h.txt → a_b_c_d_e_f_g_h.txt",
        ".htaccess → htaccess",
        "...hidden.txt → hidden.txt",
        "CON → _CON",
        "con.txt → _con.txt",
        "nul.tar.gz → _nul.tar.gz",
        "COM1.jpg → _COM1.jpg",
        "lpt9 .txt → _lpt9.txt",
        "console.log → console.log",
        "trailing.jpg. . → trailing.jpg",
        "／etc／passwd → _etc_passwd"
      })
  void namesAreMadeSafe(String asSent, String safe) {
    assertThat(SafeFileName.of(asSent).value()).isEqualTo(safe);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ".", "..", "...", ". .", "\u200B", "\u202E\u2066"})
  void whatLeavesNothingIsCalledFile(String asSent) {
    assertThat(SafeFileName.of(asSent).value()).isEqualTo("file");
  }

  @Test
  void aNameThatReadsBackwardsShowsItsRealExtension() {
    assertThat(SafeFileName.of("invoice\u202Egpj.exe").value()).isEqualTo("invoicegpj.exe");
  }

  @Test
  void controlCharactersAndEndsOfLinesAreReplaced() {
    assertThat(SafeFileName.of("a\0b\r\nSet-Cookie: x\u0085.txt").value())
        .isEqualTo("a_b__Set-Cookie_ x_.txt");
  }

  @Test
  void loneSurrogatesAreReplaced() {
    assertThat(SafeFileName.of("a\uD800b.txt").value()).isEqualTo("a_b.txt");
  }

  @Test
  void aNameInEitherFormOfUnicodeIsTheSame() {
    assertThat(SafeFileName.of("e\u0301.txt")).isEqualTo(SafeFileName.of("\u00e9.txt"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "é", "日", "\uD83D\uDE00"})
  void aLongNameIsCutBetweenCharactersAndKeepsItsExtension(String character) {
    String name = SafeFileName.of(character.repeat(300) + ".jpeg").value();

    assertThat(name).endsWith(character + ".jpeg");
    assertThat(bytes(name)).isBetween(252, SafeFileName.MAX_BYTES);
  }

  @Test
  void anExtensionThatFitsStaysAsItIs() {
    assertThat(SafeFileName.of("IMG_1.JPG").as(Set.of("jpg", "jpeg"), "jpg").value())
        .isEqualTo("IMG_1.JPG");
  }

  @ParameterizedTest
  @CsvSource({
    "cat.exe, cat.jpg",
    "cat.png.exe, cat.png.jpg",
    "cat, cat.jpg",
    "v2.5, v2.5.jpg",
    "a..exe, a.jpg",
    "CON .exe, _CON.jpg"
  })
  void anExtensionThatLiesIsReplaced(String asSent, String truthful) {
    assertThat(SafeFileName.of(asSent).as(Set.of("jpg"), "jpg").value()).isEqualTo(truthful);
  }

  @Test
  void aTakenNameIsCounted() {
    Set<String> taken = Set.of("photo.jpg", "photo_1.jpg");

    assertThat(SafeFileName.of("photo.jpg").unless(taken::contains).value())
        .isEqualTo("photo_2.jpg");
  }

  @Test
  void aTakenNameOfFullLengthIsCountedWithinIt() {
    SafeFileName longest = SafeFileName.of("é".repeat(200) + ".jpg");
    Set<String> taken = Set.of(longest.value());

    String name = longest.unless(taken::contains).value();

    assertThat(name).endsWith("é_1.jpg");
    assertThat(bytes(name)).isLessThanOrEqualTo(SafeFileName.MAX_BYTES);
  }

  static Stream<String> hostileNames() {
    Random random = new Random(20_260_101);
    return Stream.concat(
        IntStream.range(0, 3_000)
            .mapToObj(
                round ->
                    random
                        .ints(random.nextInt(8) + 1L, 0, PIECES.length)
                        .mapToObj(piece -> PIECES[piece])
                        .reduce("", String::concat)),
        IntStream.range(0, 3_000)
            .mapToObj(
                round ->
                    random
                        .ints(random.nextInt(40) + 1L, 0, Character.MAX_CODE_POINT + 1)
                        .collect(
                            StringBuilder::new,
                            StringBuilder::appendCodePoint,
                            StringBuilder::append)
                        .toString()));
  }

  @Test
  void noNameWhateverItIsGetsThrough() {
    hostileNames().forEach(SafeFileNameTest::assertSafe);
  }

  private static void assertSafe(String asSent) {
    SafeFileName safe = SafeFileName.of(asSent);
    String name = safe.value();
    assertThat(name)
        .as("of %s", asSent)
        .isNotEmpty()
        .isEqualTo(name.strip())
        .doesNotStartWith(".")
        .doesNotEndWith(".")
        .doesNotContainPattern("[<>:\"/\\\\|?*\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]")
        .isEqualTo(Normalizer.normalize(name, Normalizer.Form.NFC));
    assertThat(bytes(name)).isLessThanOrEqualTo(SafeFileName.MAX_BYTES);
    assertThat(name.toLowerCase(Locale.ROOT))
        .doesNotMatch("(con|prn|aux|nul|(com|lpt)[0-9¹²³])( *\\..*)?");
    assertThat(SafeFileName.of(name)).as("of %s again", asSent).isEqualTo(safe);
  }

  @ParameterizedTest
  @MethodSource("longestRuns")
  void noNameTakesLong(String asSent) {
    assertThat(SafeFileName.of(asSent).value()).isNotEmpty();
  }

  static Stream<String> longestRuns() {
    return Stream.of(" .", "con", "\u202E", "a.", ". ").map(run -> run.repeat(100_000));
  }
}

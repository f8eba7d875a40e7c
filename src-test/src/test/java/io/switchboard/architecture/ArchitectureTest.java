package io.switchboard.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the map of the house: who may use whom, and what lives in which room. */
class ArchitectureTest {
  private static final Path EJB = Path.of("..", "ejb");
  private static final JavaClasses CODE =
      new ClassFileImporter()
          .importPaths(
              EJB.resolve("target/classes"), Path.of("..", "web").resolve("target/classes"));

  /** From the top to the ground. Features on one level do not know each other. */
  private static final List<List<String>> LEVELS =
      List.of(
          List.of("web"),
          List.of("support"),
          List.of("notifications", "inbound"),
          List.of("channels"),
          List.of("identity"),
          List.of("vault"),
          List.of("audit", "telemetry"),
          List.of("platform"));

  /** An SDK, and the one package that may know it. */
  private static final List<List<String>> SDKS =
      List.of(
          List.of("org.telegram..", "io.switchboard.channels.telegram.."),
          List.of("okhttp3..", "io.switchboard.channels.telegram.."),
          List.of("com.google.crypto.tink..", "io.switchboard.vault.."),
          List.of("com.nimbusds..", "io.switchboard.identity.."),
          List.of("org.flywaydb..", "io.switchboard.platform.persistence.."),
          List.of("jakarta.mail..", "io.switchboard.platform.mail.."));

  /** The parts of the support desk, each of which uses only those before it. */
  private static final List<String> PARTS_OF_SUPPORT =
      List.of(
          "live",
          "desk",
          "agents",
          "templates",
          "attachments",
          "topics",
          "conversations",
          "group",
          "reminders",
          "checks",
          "transcripts");

  private static final Set<String> ROOMS =
      Set.of("boundary", "trigger", "control", "entity", "store");

  static Stream<String> features() {
    return LEVELS.stream().flatMap(List::stream);
  }

  static Stream<String> featuresOfTheApplication() {
    return features().filter(feature -> !"web".equals(feature) && !"platform".equals(feature));
  }

  private static String packageOf(String feature) {
    return "io.switchboard." + feature + "..";
  }

  private static void check(ArchRule rule) {
    rule.check(CODE);
  }

  @ParameterizedTest
  @MethodSource("features")
  void everyFeatureThatARuleNamesHasClasses(String feature) {
    assertThat(CODE.that(resideInAPackage(packageOf(feature)))).isNotEmpty();
  }

  @Test
  void noClassStandsOutsideTheMap() {
    String[] known = features().map(ArchitectureTest::packageOf).toArray(String[]::new);
    check(classes().should().resideInAnyPackage(known));
  }

  @ParameterizedTest
  @MethodSource("features")
  void aFeatureUsesOnlyTheLevelsBelowIt(String feature) {
    List<String> forbidden = new ArrayList<>();
    for (List<String> level : LEVELS) {
      level.stream().filter(other -> !other.equals(feature)).forEach(forbidden::add);
      if (level.contains(feature)) {
        break;
      }
    }
    if (forbidden.isEmpty()) {
      assertThat(feature).isEqualTo("web");
      return;
    }
    check(
        noClasses()
            .that()
            .resideInAPackage(packageOf(feature))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                forbidden.stream().map(ArchitectureTest::packageOf).toArray(String[]::new)));
  }

  @ParameterizedTest
  @MethodSource("featuresOfTheApplication")
  void othersEnterAFeatureByItsBoundary(String feature) {
    String inside = "io.switchboard." + feature;
    DescribedPredicate<JavaClass> closedRooms =
        resideInAPackage(inside + "..")
            .and(
                not(resideInAnyPackage(inside, inside + ".boundary..", inside + ".(*).boundary..")))
            .as("the closed rooms of " + feature);
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(inside + "..")
            .should()
            .dependOnClassesThat(closedRooms));
  }

  static Stream<String> partsOfSupport() {
    return PARTS_OF_SUPPORT.stream();
  }

  @ParameterizedTest
  @MethodSource("partsOfSupport")
  void aPartOfTheDeskUsesTheBoundariesOfThoseBeforeIt(String part) {
    String inside = "io.switchboard.support." + part;
    List<String> before = new ArrayList<>(PARTS_OF_SUPPORT);
    before.subList(before.indexOf(part), before.size()).clear();
    String[] open =
        Stream.concat(
                Stream.of(inside + "..", "io.switchboard.support.boundary.."),
                before.stream().map(other -> "io.switchboard.support." + other + ".boundary.."))
            .toArray(String[]::new);
    DescribedPredicate<JavaClass> others =
        resideInAPackage("io.switchboard.support..")
            .and(not(resideInAnyPackage(open)))
            .as("the other parts of the support desk");
    check(
        noClasses()
            .that()
            .resideInAPackage(inside + "..")
            .should()
            .dependOnClassesThat(others)
            .allowEmptyShould(true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"trigger", "store"})
  void nobodyEntersTriggersAndStores(String room) {
    DescribedPredicate<JavaClass> inRoom = resideInAPackage("io.switchboard..%s..".formatted(room));
    assertThat(CODE.that(inRoom)).isNotEmpty();
    check(
        noClasses()
            .that(not(inRoom))
            .and()
            .resideOutsideOfPackage("io.switchboard.web..")
            .should()
            .dependOnClassesThat(inRoom));
  }

  @Test
  void jmsLivesInMessagingAndTriggers() {
    onlyIn("jakarta.jms..", "io.switchboard.platform.messaging..", "..trigger..");
  }

  @Test
  void jdbcLivesInStoresAndAtTheDatabasesDoor() {
    onlyIn(
        "java.sql..",
        "..store..",
        "io.switchboard.platform.persistence..",
        "io.switchboard.platform.messaging..",
        "io.switchboard.platform.node..",
        "io.switchboard.telemetry.control..");
  }

  @Test
  void jpaLivesInEntitiesAndStores() {
    onlyIn(
        "jakarta.persistence..",
        "..entity..",
        "..store..",
        "io.switchboard.platform.persistence..");
  }

  @Test
  void timersLiveInTriggersAndOnThePlatform() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("..trigger..", "io.switchboard.platform..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("jakarta\\.ejb\\.(Schedule|Schedules|Timer|TimerService|Timeout)"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jakarta.faces..", "jakarta.ws.rs..", "jakarta.servlet.."})
  void httpAndFacesLiveInTheWeb(String library) {
    onlyIn(library, "io.switchboard.web..");
  }

  /** The packages of {@code channels} that are no rooms: one for each platform. */
  static Stream<String> adapters() {
    return CODE.that(resideInAPackage("io.switchboard.channels.*..")).stream()
        .map(type -> type.getPackageName().split("\\.")[3])
        .filter(Predicate.not(ROOMS::contains))
        .distinct();
  }

  @Test
  void theFirstAdapterIsAmongThem() {
    assertThat(adapters()).contains("telegram");
  }

  @ParameterizedTest
  @MethodSource("adapters")
  void anAdapterIsKnownToNobody(String adapter) {
    String inside = "io.switchboard.channels." + adapter + "..";
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(inside)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(inside)
            .because(
                "adapters are blind to each other, and found by the port that they implement"));
  }

  static Stream<List<String>> sdks() {
    return SDKS.stream();
  }

  @ParameterizedTest
  @MethodSource("sdks")
  void anSdkIsKnownToOnePackage(List<String> sdk) {
    onlyIn(sdk.get(0), sdk.get(1));
  }

  private static void onlyIn(String library, String... rooms) {
    DescribedPredicate<JavaClass> uses =
        DescribedPredicate.describe(
            "use " + library,
            user ->
                user.getDirectDependenciesFromSelf().stream()
                    .anyMatch(
                        dependency -> resideInAPackage(library).test(dependency.getTargetClass())));
    assertThat(CODE.that(uses)).as("classes that use %s", library).isNotEmpty();
    for (String room : rooms) {
      assertThat(CODE.that(resideInAPackage(room))).as("classes in %s", room).isNotEmpty();
    }
    check(classes().that(uses).should().resideInAnyPackage(rooms));
  }

  @Test
  void featuresAreFreeOfCycles() {
    SlicesRuleDefinition.slices()
        .matching("io.switchboard.(*)..")
        .should()
        .beFreeOfCycles()
        .check(CODE);
  }

  @Test
  void nothingAsksTheSystemForTheTime() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("io.switchboard.platform.clock..")
            .should()
            .callMethodWhere(
                DescribedPredicate.describe(
                    "now() without a clock",
                    call ->
                        "now".equals(call.getName())
                            && call.getTargetOwner().getPackageName().startsWith("java.time")
                            && call.getTarget().getRawParameterTypes().isEmpty())));
  }

  @Test
  void namesSayWhatAClassIsFor() {
    check(noClasses().should(be(nameMatching(".*(Manager|Util|Utils|Helper|Impl|Wrapper)"))));
  }

  @ParameterizedTest
  @MethodSource("featuresOfTheApplication")
  void everyFeatureHasAContractWithNumberedRequirements(String feature) throws Exception {
    Path contract =
        EJB.resolve("src/main/java/io/switchboard").resolve(feature).resolve("package-info.java");

    assertThat(Files.readString(contract)).contains("R1").contains("package io.switchboard.");
  }
}

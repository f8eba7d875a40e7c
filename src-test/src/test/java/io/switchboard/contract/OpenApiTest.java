package io.switchboard.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.switchboard.testing.Operation;
import jakarta.ws.rs.HttpMethod;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The document names every operation of the REST interface, and no other. */
class OpenApiTest {

  /** A servlet filter takes it, without JAX-RS. */
  private static final String SUBMIT = "POST /v1/notifications";

  @Test
  void documentNamesWhatThereIs() {
    Set<String> documented =
        Operation.documented().stream()
            .map(Operation::name)
            .filter(name -> name.contains(" /v1/"))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> there =
        new ClassFileImporter()
            .importPaths(Path.of("..", "web", "target", "classes")).stream()
                .filter(type -> type.isAnnotatedWith(jakarta.ws.rs.Path.class))
                .flatMap(type -> operations(type).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    there.add(SUBMIT);

    assertThat(documented).isEqualTo(there).hasSizeGreaterThan(30);
  }

  @Test
  void documentSaysOfEachWhoMayCallIt() {
    assertThat(Operation.documented())
        .allSatisfy(operation -> assertThat(operation.callers()).as(operation.name()).isNotNull());
  }

  private static List<String> operations(JavaClass type) {
    return type.getAllMethods().stream()
        .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
        .map(method -> verb(method) + " /v1/" + path(type, method))
        .toList();
  }

  private static String verb(JavaMethod method) {
    return method.getAnnotations().stream()
        .filter(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class))
        .map(annotation -> annotation.getRawType().getSimpleName())
        .findFirst()
        .orElseThrow();
  }

  private static String path(JavaClass type, JavaMethod method) {
    String begin = type.getAnnotationOfType(jakarta.ws.rs.Path.class).value();
    String end =
        method
            .tryGetAnnotationOfType(jakarta.ws.rs.Path.class)
            .map(jakarta.ws.rs.Path::value)
            .orElse("");
    return (begin + "/" + end).replaceAll("^/|/$", "").replaceAll("/{2,}", "/");
  }
}

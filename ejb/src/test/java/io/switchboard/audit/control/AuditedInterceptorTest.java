package io.switchboard.audit.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.switchboard.audit.boundary.AuditEntry;
import io.switchboard.audit.boundary.AuditSubject;
import io.switchboard.audit.boundary.AuditTarget;
import io.switchboard.audit.boundary.Audited;
import io.switchboard.audit.boundary.AuditedOutcome;
import io.switchboard.audit.boundary.RecordAudit;
import io.switchboard.identity.boundary.NotPermitted;
import io.switchboard.identity.control.PermitsInterceptor;
import io.switchboard.platform.ids.Uuids;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.testing.SteppingClock;
import jakarta.annotation.Priority;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AuditedInterceptorTest {
  private static final WorkspaceId WORKSPACE = new WorkspaceId(UUID.randomUUID());
  private static final String SECRET = "a secret";

  private final SteppingClock clock = new SteppingClock();
  private final List<AuditEntry> trail = new ArrayList<>();
  private final AuditedInterceptor interceptor =
      new AuditedInterceptor(
          new RecordAudit(trail::add, () -> "member:ada", new Uuids(clock), clock));

  /** A use case as others write them. */
  static class Rename {
    @Audited("thing.rename")
    public Object rename(@AuditTarget Object whose, @AuditTarget String name, String secret) {
      return true;
    }
  }

  private record Owner(WorkspaceId workspace, String auditName) implements AuditSubject {}

  private record Ended(boolean isDone) implements AuditedOutcome {}

  @Test
  @DisplayName("R1, R2: what was done leaves one entry: who, when, what, to what, and no secret")
  void aCallThatSucceedsLeavesOneEntry() throws Exception {
    assertThat(interceptor.record(call(WORKSPACE, () -> "done"))).isEqualTo("done");

    assertThat(trail).hasSize(1);
    AuditEntry entry = trail.get(0);
    assertThat(entry.actor()).isEqualTo("member:ada");
    assertThat(entry.at()).isEqualTo(clock.instant());
    assertThat(entry.action()).isEqualTo("thing.rename");
    assertThat(entry.target()).isEqualTo(WORKSPACE + " lamp");
    assertThat(entry.workspace()).contains(WORKSPACE);
    assertThat(entry.toString()).doesNotContain(SECRET);
  }

  @Test
  @DisplayName("R3: a subject says whose entry it is, and what it is called")
  void aSubjectNamesItself() throws Exception {
    interceptor.record(call(new Owner(WORKSPACE, "ada"), () -> "done"));

    assertThat(trail.get(0).workspace()).contains(WORKSPACE);
    assertThat(trail.get(0).target()).isEqualTo("ada lamp");
  }

  @Test
  @DisplayName("R3: what is done to the installation belongs to no workspace")
  void anEntryOfTheInstallationHasNoWorkspace() throws Exception {
    interceptor.record(call("the lamp", () -> null));

    assertThat(trail.get(0).workspace()).isEmpty();
  }

  static List<Object> nothing() {
    return List.of(false, 0, Optional.empty(), new Ended(false));
  }

  @ParameterizedTest
  @MethodSource("nothing")
  @DisplayName("R1: a call that did nothing leaves no entry")
  void aCallThatDidNothingLeavesNoEntry(Object answer) throws Exception {
    assertThat(interceptor.record(call(WORKSPACE, () -> answer))).isEqualTo(answer);

    assertThat(trail).isEmpty();
  }

  static List<Object> something() {
    return List.of(true, 2, Optional.of("it"), new Ended(true));
  }

  @ParameterizedTest
  @MethodSource("something")
  void aCallThatDidSomethingLeavesAnEntry(Object answer) throws Exception {
    interceptor.record(call(WORKSPACE, () -> answer));

    assertThat(trail).hasSize(1);
  }

  @Test
  @DisplayName("R1: a call that fails leaves no entry, and fails as it did")
  void aCallThatFailsLeavesNoEntry() {
    IllegalStateException failure = new IllegalStateException("the lamp is broken");

    assertThatThrownBy(
            () ->
                interceptor.record(
                    call(
                        WORKSPACE,
                        () -> {
                          throw failure;
                        })))
        .isSameAs(failure);
    assertThat(trail).isEmpty();
  }

  @Test
  @DisplayName("R1: a refused call leaves no entry: it is refused before the audit is reached")
  void aRefusedCallLeavesNoEntry() {
    assertThat(priority(PermitsInterceptor.class)).isLessThan(priority(AuditedInterceptor.class));

    assertThatThrownBy(
            () ->
                interceptor.record(
                    call(
                        WORKSPACE,
                        () -> {
                          throw new NotPermitted("member:eve may not do this.");
                        })))
        .isInstanceOf(NotPermitted.class);
    assertThat(trail).isEmpty();
  }

  @Test
  void anEntryThatCannotBeWrittenFailsTheCall() {
    AuditedInterceptor broken =
        new AuditedInterceptor(
            new RecordAudit(
                entry -> {
                  throw new IllegalStateException("no room");
                },
                () -> "operator",
                new Uuids(clock),
                clock));

    assertThatThrownBy(() -> broken.record(call(WORKSPACE, () -> true)))
        .hasMessageContaining("no room");
  }

  private static int priority(Class<?> interceptor) {
    return interceptor.getAnnotation(Priority.class).value();
  }

  private static Call call(Object whose, Callable<Object> work) {
    Method method =
        Arrays.stream(Rename.class.getDeclaredMethods())
            .filter(each -> each.getName().equals("rename"))
            .findFirst()
            .orElseThrow();
    return new Call(method, new Object[] {whose, "lamp", SECRET}, work);
  }

  /** One call of the use case. */
  private static final class Call implements InvocationContext {
    private final Method method;
    private final Callable<Object> work;
    private Object[] parameters;

    Call(Method method, Object[] parameters, Callable<Object> work) {
      this.method = method;
      this.parameters = parameters;
      this.work = work;
    }

    @Override
    public Object getTarget() {
      return null;
    }

    @Override
    public Object getTimer() {
      return null;
    }

    @Override
    public Method getMethod() {
      return method;
    }

    @Override
    public Constructor<?> getConstructor() {
      return null;
    }

    @Override
    public Object[] getParameters() {
      return parameters;
    }

    @Override
    public void setParameters(Object[] changed) {
      parameters = changed;
    }

    @Override
    public Map<String, Object> getContextData() {
      return Map.of();
    }

    @Override
    public Object proceed() throws Exception {
      return work.call();
    }
  }
}

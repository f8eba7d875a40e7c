package io.switchboard.audit.control;

import io.switchboard.audit.boundary.AuditSubject;
import io.switchboard.audit.boundary.AuditTarget;
import io.switchboard.audit.boundary.Audited;
import io.switchboard.audit.boundary.AuditedOutcome;
import io.switchboard.audit.boundary.RecordAudit;
import io.switchboard.platform.ids.WorkspaceId;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one door to the audit: inside the use case's transaction, after it succeeded. A use case that
 * answers {@code false}, zero, an empty {@code Optional} or an outcome that is not done did
 * nothing, and leaves no entry.
 */
@Audited
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class AuditedInterceptor {
  private final RecordAudit audit;

  @Inject
  AuditedInterceptor(RecordAudit audit) {
    this.audit = audit;
  }

  @AroundInvoke
  Object record(InvocationContext call) throws Exception {
    Object answer = call.proceed();
    if (!didNothing(answer)) {
      List<Object> targets = targets(call.getMethod(), call.getParameters());
      audit.record(
          workspace(targets),
          call.getMethod().getAnnotation(Audited.class).value(),
          String.join(" ", targets.stream().map(AuditedInterceptor::name).toList()),
          Map.of());
    }
    return answer;
  }

  private static boolean didNothing(Object answer) {
    return Boolean.FALSE.equals(answer)
        || (answer instanceof Integer count && count == 0)
        || (answer instanceof Optional<?> optional && optional.isEmpty())
        || (answer instanceof AuditedOutcome outcome && !outcome.isDone());
  }

  private static String name(Object target) {
    return target instanceof AuditSubject subject ? subject.auditName() : String.valueOf(target);
  }

  private static Optional<WorkspaceId> workspace(List<Object> targets) {
    return targets.stream()
        .map(target -> target instanceof AuditSubject subject ? subject.workspace() : target)
        .filter(WorkspaceId.class::isInstance)
        .map(WorkspaceId.class::cast)
        .findFirst();
  }

  private static List<Object> targets(Method method, Object[] arguments) {
    List<Object> targets = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      if (method.getParameters()[i].isAnnotationPresent(AuditTarget.class)) {
        targets.add(arguments[i]);
      }
    }
    return targets;
  }
}

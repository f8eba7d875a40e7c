package io.switchboard.identity.control;

import io.switchboard.identity.boundary.Caller;
import io.switchboard.identity.boundary.CurrentCaller;
import io.switchboard.identity.boundary.NotPermitted;
import io.switchboard.identity.boundary.Permits;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;

/** The one place where permissions are checked: before a transaction is begun. */
@Permits
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class PermitsInterceptor {

  @AroundInvoke
  Object check(InvocationContext call) throws Exception {
    Permits permits = call.getMethod().getAnnotation(Permits.class);
    if (permits == null) {
      permits = call.getMethod().getDeclaringClass().getAnnotation(Permits.class);
    }
    Caller caller = CurrentCaller.get().orElseThrow(() -> new NotPermitted("Nobody called this."));
    if (!isPermitted(permits, caller)) {
      throw new NotPermitted(caller.name() + " may not do this.");
    }
    return call.proceed();
  }

  static boolean isPermitted(Permits permits, Caller caller) {
    return caller instanceof Caller.Member member
        ? Arrays.stream(permits.members()).anyMatch(member.role()::covers)
        : Arrays.asList(permits.value()).contains(caller.kind());
  }
}

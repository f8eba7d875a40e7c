package io.switchboard.identity.boundary;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may use a use case. Members need at least the role; everybody else's kind must be named.
 * Without a caller (a trigger's own work) it is refused.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Permits {
  @Nonbinding
  CallerKind[] value() default {};

  /** The least role of a member; none if empty. */
  @Nonbinding
  MemberRole[] members() default {};
}

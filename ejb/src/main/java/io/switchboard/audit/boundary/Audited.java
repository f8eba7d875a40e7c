package io.switchboard.audit.boundary;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The use case leaves an entry in the audit when it has succeeded: who, when, this action, and the
 * parameters marked {@link AuditTarget}. A use case that is {@code @Transactional} and its entry
 * are kept or lost together.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Audited {
  /** The action, such as {@code workspace.create}. */
  @Nonbinding
  String value() default "";
}

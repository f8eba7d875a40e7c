package io.switchboard.web.rest;

import io.switchboard.identity.boundary.CallerKind;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a resource, or one of its methods, which goes before. Without any kind it is open to
 * everybody, as a webhook is that checks a signature.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface For {
  CallerKind[] value();
}

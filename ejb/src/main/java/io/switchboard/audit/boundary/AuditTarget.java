package io.switchboard.audit.boundary;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The parameter says what an {@link Audited} use case was done to; never a secret. A {@code
 * WorkspaceId} or an {@link AuditSubject} says whose entry it is.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface AuditTarget {}

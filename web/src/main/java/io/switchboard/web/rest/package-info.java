/**
 * What every REST resource stands on: who calls, what comes in, what goes wrong, pages of lists.
 *
 * <p>A resource is a class with {@code @Path}, {@code @ApplicationScoped}, {@code @Produces} and
 * {@code @Consumes} JSON, and {@link io.switchboard.web.rest.For} on it or on each method. It asks
 * {@link io.switchboard.web.rest.CallerContext} who calls, takes records as bodies, answers
 * records, and throws {@link io.switchboard.web.rest.Problem} for everything else.
 *
 * <ol>
 *   <li>R1: each failure is an RFC 9457 problem with a stable code, and tells nothing of the
 *       inside.
 *   <li>R2: a body is JSON in UTF-8 of at most 256 KiB, with known fields of the right types;
 *       otherwise it is refused before anything is done, and no more of it than that is read.
 *   <li>R3: a resource method without a declared kind of caller stops the start.
 *   <li>R4: a missing or bad caller, and a known caller on another kind's path, is 401.
 *   <li>R5: each answer carries a request id: the caller's where it is a plain word, else a new
 *       one.
 *   <li>R6: a list is a page of at most 200, continued by an opaque cursor.
 *   <li>R7: a workspace's requests are limited; what is over the limit is 429 with the time to
 *       wait.
 *   <li>R8: {@code /api/…} is served as {@code /v1/…}.
 * </ol>
 */
package io.switchboard.web.rest;

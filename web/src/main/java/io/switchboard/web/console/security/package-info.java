/**
 * How members sign in to the console: Jakarta Security's custom form, local members, and sessions
 * that end when a member's role changes or the member is gone.
 */
package io.switchboard.web.console.security;

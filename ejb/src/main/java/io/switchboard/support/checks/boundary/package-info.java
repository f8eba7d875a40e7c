/** Whether a desk works from one end to the other. */
package io.switchboard.support.checks.boundary;
